using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Employers;

/// <summary>A keeper of the register answers what an officer asked for. Agreeing writes it into the register, with the request as the reason.</summary>
public sealed class EmployerRequestService(
    IPortalDb db, ICurrentActor current, EmployerFieldWords words, EmployerRequestNews news, CountyClock clock, PortalTexts texts, IValidator<RefuseRequest> refuseValidator)
{
    /// <summary>The first of two persons proposes; otherwise the register says it from now on.</summary>
    public async Task<EmployerRequestState> AgreeAsync(Guid id, AgreeToRequest form, CancellationToken ct)
    {
        var request = await LoadAsync(id, form.Version, ct);
        var employer = await db.Employers.SingleAsync(row => row.Id == request.EmployerId, ct);
        var hand = current.Actor.HandFor(employer.Id);
        RefusedException.ThrowIf(request.WhyNot(request.Agreeing, hand));
        if (request.Field is not EmployerField.Qualification && employer.Read(request.Field) is var now && (now ?? "") != (form.Seen ?? ""))
            throw new RefusedException(EmployerRefusals.RequestIsStale.With(await words.OfAsync(request.Field, now, ct)));
        await RefuseUnfitAsync(request, ct);
        if (request.Agreeing is EmployerRequestAction.Propose) request.Propose(hand, clock.UtcNow);
        else await CarryOutAsync(request, employer, hand, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // A firm of this code entered between the look and the save; any other failure stays what it is.
            await RefuseUnfitAsync(request, ct);
            throw;
        }

        return request.State;
    }

    public async Task RefuseAsync(Guid id, RefuseRequest form, CancellationToken ct)
    {
        await refuseValidator.ValidateAndThrowAsync(form, ct);
        var request = await LoadAsync(id, form.Version, ct);
        request.Refuse(current.Actor.HandFor(request.EmployerId), form.Reason!.Trim(), clock.UtcNow);
        await news.TellAsync(request, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task CarryOutAsync(EmployerRequest request, Employer employer, RequestHand hand, CancellationToken ct)
    {
        request.Accept(hand, clock.UtcNow);
        if (request.Qualification is { } facts) db.EmployerQualifications.Add(Held(request, facts));
        else await WriteAsync(request, employer, ct);
        // The history is in the county's language, whoever agrees.
        db.Because(texts.In(PortalLanguage.Chinese, "employer.request.because", request.Number, request.Grounds), FactSource.Employer);
        await news.TellAsync(request, ct);
    }

    /// <summary>A code that the employer bore before and gets back stops being an alias of it.</summary>
    private async Task WriteAsync(EmployerRequest request, Employer employer, CancellationToken ct)
    {
        if (request.Field is EmployerField.CreditCode && await db.FormerCodesOf(employer.Id).SingleOrDefaultAsync(row => row.CreditCode == request.Wanted, ct) is { } former) db.Employers.Remove(former);
        if (employer.Write(request.Field, request.Wanted) is { } alias) db.Employers.Add(alias);
    }

    private static EmployerQualification Held(EmployerRequest request, QualificationFacts facts)
    {
        var held = new EmployerQualification(request.EmployerId, facts, FactSource.Employer);
        if (request.ProofId is { } certificate) held.Attach(certificate);
        held.Check();
        return held;
    }

    /// <summary>What was possible when it was asked may not be so any more.</summary>
    private async Task RefuseUnfitAsync(EmployerRequest request, CancellationToken ct)
    {
        RefusedException.ThrowIf(request switch
        {
            { Qualification: { } facts } => await db.KnowsAsync(request.EmployerId, facts, ct) ? EmployerRefusals.QualificationKnown
                : await IsOpenAsync(EmployerList.Qualification, facts.KindId, ct) ? null : EmployerRefusals.RequestDoesNotFit,
            { Field: EmployerField.CreditCode } => await db.Employers.AnyAsync(row => row.CreditCode == request.Wanted && !db.FormerCodesOf(request.EmployerId).Any(own => own.Id == row.Id), ct) ? EmployerRefusals.CreditCodeTaken : null,
            { Field: EmployerField.ChainId, Wanted: { } chain } => await IsOpenAsync(EmployerList.Chain, Guid.Parse(chain), ct) ? null : EmployerRefusals.RequestDoesNotFit,
            _ => null,
        });
    }

    private async Task<bool> IsOpenAsync(EmployerList list, Guid id, CancellationToken ct) =>
        await db.EmployerListEntries.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.List == list, ct) is { } entry && entry.IsOpenOn(clock.Today);

    private async Task<EmployerRequest> LoadAsync(Guid id, long version, CancellationToken ct) =>
        (await db.EmployerRequests.AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id);
}

/// <summary><see cref="Seen"/> is what the register said on the page on which the clerk agreed.</summary>
public sealed record AgreeToRequest
{
    public string? Seen { get; set; }
    public long Version { get; set; }
}

public sealed record RefuseRequest
{
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class RefuseRequestValidator : AbstractValidator<RefuseRequest>
{
    public RefuseRequestValidator(PortalTexts texts) =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage(_ => texts["employer.reason.required"]).MaximumLength(EmployerRequest.LongestText).WithMessage(_ => texts["apply.too_long", EmployerRequest.LongestText]);
}
