using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Employers;

/// <summary>What an officer does about the own employer's entry: ask that it says something else, and take a request back.</summary>
public sealed class EmployerOfficerService(
    IPortalDb db, ICurrentActor current, RunningNumbers numbers, DocumentVault vault, CountyClock clock, PortalTexts texts, IValidator<AskForChange> changeValidator, IValidator<AskForQualification> qualificationValidator)
{
    public const int MostOpen = 20;

    /// <param name="form">What is asked for.</param>
    /// <param name="proof">The licence; needed where everybody knows the employer by what is to change.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Guid> AskAsync(AskForChange form, UploadedFile proof, CancellationToken ct)
    {
        await changeValidator.ValidateAndThrowAsync(form, ct);
        var (employer, field) = (await OwnAsync(ct), form.Field!.Value);
        var wish = new EmployerWish(field, employer.Read(field), form.Value, form.Grounds!.Trim());
        RefusedException.ThrowIf(wish.Before == wish.Wanted ? EmployerRefusals.RequestChangesNothing : null);
        if (field is EmployerField.ChainId && wish.Wanted is { } chain) await db.ChosenAsync(EmployerList.Chain, Guid.Parse(chain), clock.Today, ct);
        return await SendAsync(employer, wish, proof, field is EmployerField.Name or EmployerField.CreditCode, ct);
    }

    public async Task<Guid> AskAsync(AskForQualification form, UploadedFile certificate, CancellationToken ct)
    {
        await qualificationValidator.ValidateAndThrowAsync(form, ct);
        var employer = await OwnAsync(ct);
        await db.ChosenAsync(EmployerList.Qualification, form.KindId!.Value, clock.Today, ct);
        RefusedException.ThrowIf(await db.KnowsAsync(employer.Id, form.Facts, ct) ? EmployerRefusals.QualificationKnown : null);
        var grounds = string.IsNullOrWhiteSpace(form.Grounds) ? texts.In(PortalLanguage.Chinese, "employer.request.grounds.certificate") : form.Grounds.Trim();
        return await SendAsync(employer, new EmployerWish(EmployerField.Qualification, null, null, grounds) { Qualification = form.Facts }, certificate, proofNeeded: true, ct);
    }

    public async Task WithdrawAsync(Guid id, WithdrawRequest form, CancellationToken ct)
    {
        var request = (await db.EmployerRequests.OwnOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id);
        request.Withdraw(current.Actor.HandFor(request.EmployerId), clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    private async Task<Guid> SendAsync(Employer employer, EmployerWish wish, UploadedFile proof, bool proofNeeded, CancellationToken ct)
    {
        var screened = Screened(proof, proofNeeded);
        var number = await numbers.NextAsync(EmployerRequest.NumberPrefix, clock.Today.Year, ct);
        // Only now: the number is held until the save, so of two who ask at once the second sees what the first asked for.
        await RefuseTwiceAsync(employer.Id, wish, ct);
        var request = new EmployerRequest(number, employer.Id, wish, current.Actor.HandFor(employer.Id), clock.UtcNow);
        if (screened is not null) request.Prove((await vault.StoreAsync(screened, new DocumentSubject(SubjectKind.EmployerRequest, request.Id), current.Actor.Id, ct)).Id.Value);
        db.EmployerRequests.Add(request);
        await db.SaveChangesAsync(ct);
        return request.Id;
    }

    private ScreenedFile? Screened(UploadedFile proof, bool isNeeded)
    {
        if (proof.Name.Length == 0) return isNeeded ? throw Fault(texts["material.nothing_chosen"]) : null;
        return FileSniffer.Screen(proof.Name, proof.Content, out var screened) is { } fault ? throw Fault(texts.Of(fault)) : screened;
    }

    private async Task RefuseTwiceAsync(EmployerId employer, EmployerWish wish, CancellationToken ct)
    {
        var open = await db.EmployerRequests.AsNoTracking().Where(row => row.EmployerId == employer && (row.State == EmployerRequestState.Open || row.State == EmployerRequestState.Proposed)).ToListAsync(ct);
        RefusedException.ThrowIf(open.Count >= MostOpen ? EmployerRefusals.TooManyRequests.With(MostOpen) : null);
        var same = open.Find(row => row.Field == wish.Field && (wish.Qualification is not { } facts || (row.Qualification!.KindId, row.Qualification.CertificateNumber) == (facts.KindId, facts.CertificateNumber)));
        RefusedException.ThrowIf(same is null ? null : EmployerRefusals.RequestIsOpen.With(same.Number));
    }

    private Task<Employer> OwnAsync(CancellationToken ct) => db.Employers.AsNoTracking().OwnOf(current.Actor).SingleOrNotFoundAsync(ct);

    private static ValidationException Fault(string text) => new([new ValidationFailure("File", text)]);
}

/// <summary>A file as it came; nothing chosen has no name.</summary>
public sealed record UploadedFile(string Name, byte[] Content)
{
    public static UploadedFile None { get; } = new("", []);
}

public sealed record WithdrawRequest
{
    public long Version { get; set; }
}
