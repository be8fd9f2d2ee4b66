using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Recognitions;

/// <summary>Everything an applicant does for a level: start, choose, hand in, submit, withdraw, answer a correction.</summary>
public sealed class RecognitionApplicantService(
    IPortalDb db, ICurrentActor current, CatalogueQueries catalogues, ApplicantIdentity identities, DocumentVault vault, RunningNumbers numbers, RecognitionNews news, CaseClocks clocks, CountyClock clock, PortalTexts texts, PortalFormat format,
    IValidator<SaveIdentity> identity, IValidator<AnswerCorrections> answers, IValidator<WithdrawApplication> withdrawal)
{
    public const string NumberPrefix = "RS";
    private const int MostFiles = 10;

    public async Task EstablishAsync(SaveIdentity form, CancellationToken ct)
    {
        await identity.ValidateAndThrowAsync(form, ct);
        await identities.EstablishAsync(form, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A draft under an entry. Whoever has an open application goes on with that one.</summary>
    public async Task<RecognitionApplicationId> StartAsync(string? entryCode, CancellationToken ct)
    {
        var (catalogue, entry) = await EntryAsync(entryCode, ct);
        if (current.Actor.Person is not { } id) throw new RefusedException(RecognitionRefusals.PartMissing.With(texts["recognition.part.identity"]));
        var mine = await db.RecognitionApplications.Where(row => row.PersonId == id).ToListAsync(ct);
        if (mine.Find(row => row.Status is RecognitionStatus.Draft && row.StartedBy == current.Actor.Id) is { } draft)
        {
            draft.Choose(catalogue, entry, clock.UtcNow);
            await db.SaveChangesAsync(ct);
            return draft.Id;
        }

        RefusedException.ThrowIf(WhyNotStart(mine, clock.Today));
        var person = await db.People.SingleAsync(row => row.Id == id, ct);
        var application = new RecognitionApplication(RecognitionApplicationId.New(), person, catalogue, entry, current.Actor, clock.UtcNow);
        if (await LastEmployerAsync(id, ct) is { } employer) application.WorkAt(employer, clock.UtcNow);
        db.RecognitionApplications.Add(application);
        await db.SaveChangesAsync(ct);
        return application.Id;
    }

    /// <summary>One open case at a time; refused by score, not before next year.</summary>
    public static Refusal? WhyNotStart(IReadOnlyCollection<RecognitionApplication> mine, DateOnly today) =>
        mine.Any(row => !RecognitionFlow.IsFinal(row.Status)) ? RecognitionRefusals.AlreadyOpen
        : mine.Where(row => row.ReapplyFrom > today).Max(row => row.ReapplyFrom) is { } later ? RecognitionRefusals.ReapplyLater.With(later)
        : null;

    public async Task ChooseEmployerAsync(RecognitionApplicationId id, Guid? employer, CancellationToken ct)
    {
        var application = await LoadAsync(id, ct);
        if (employer is not { } value) throw new ValidationException([new ValidationFailure("Form.Employer", texts["recognition.employer.required"])]);
        var chosen = new EmployerId(value);
        application.WorkAt(await db.Employers.SingleOrDefaultAsync(row => row.Id == chosen && row.Status != EmployerStatus.Deregistered, ct) ?? throw new RefusedException(RecognitionRefusals.EmployerUnknown), clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Stores one file of a proof after looking inside.</summary>
    public async Task AddProofAsync(RecognitionApplicationId id, string code, string name, byte[] content, CancellationToken ct)
    {
        var application = await LoadAsync(id, ct);
        if ((await catalogues.OfAsync(application.CatalogueVersionId, ct)).Terms.Entry(application.EntryCode)!.Proofs.All(proof => proof.Code != code)) throw new NotFoundException();
        if (application.Proofs.Count(file => file.Code == code) >= MostFiles) throw new RefusedException(RecognitionRefusals.TooManyFiles.With(MostFiles));
        if (name.Length == 0) throw new ValidationException([new ValidationFailure("File", texts["material.nothing_chosen"])]);
        if (FileSniffer.Screen(name, content, out var screened) is { } fault) throw new ValidationException([new ValidationFailure("File", texts.Of(fault))]);
        var stored = await vault.StoreAsync(screened!, new DocumentSubject(SubjectKind.RecognitionCase, application.Id.Value), current.Actor.Id, ct);
        application.AddProof(code, stored.Id, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>What a desk has seen stays on file; a file of a draft goes for good.</summary>
    public async Task RemoveProofAsync(RecognitionApplicationId id, Guid proof, CancellationToken ct)
    {
        var application = await LoadAsync(id, ct);
        var file = application.Proofs.SingleOrDefault(known => known.Id == proof)?.FileId ?? throw new NotFoundException();
        application.RemoveProof(proof, clock.UtcNow);
        if (application.SubmittedAt is null) db.StoredFiles.Remove(await db.StoredFiles.SingleAsync(row => row.Id == file, ct));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Sends the case under the catalogue in force today; one that came back keeps its number and version.</summary>
    public async Task SubmitAsync(RecognitionApplicationId id, SubmitRecognition form, CancellationToken ct)
    {
        var application = (await LoadAsync(id, ct)).AtVersion(form.Version, id.Value);
        var now = await clocks.NowAsync(ct);
        if (application.SubmittedAt is null)
        {
            var (catalogue, entry) = await EntryAsync(application.EntryCode, ct);
            application.Choose(catalogue, entry, now.UtcNow);
        }

        var terms = (await catalogues.OfAsync(application.CatalogueVersionId, ct)).Terms;
        var missing = terms.Entry(application.EntryCode)!.Proofs.Where(proof => application.Proofs.All(file => file.Code != proof.Code)).Select(proof => format.IsChinese ? proof.NameZh : proof.NameEn).ToList();
        var alone = await db.Employments.AnyAsync(row => row.PersonId == application.PersonId && row.EmployerId == application.EmployerId && row.Kind == EmploymentKind.OwnBusiness && row.LeftOn == null, ct);
        var number = application.CaseNumber ?? await numbers.NextAsync(NumberPrefix, now.Today.Year, ct);
        application.Submit(current.Actor, number, alone, form.Promise, missing, now);
        await news.TellEmployerAsync(application, ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task WithdrawAsync(RecognitionApplicationId id, WithdrawApplication form, CancellationToken ct)
    {
        await withdrawal.ValidateAndThrowAsync(form, ct);
        var application = (await LoadAsync(id, ct)).AtVersion(form.Version, id.Value);
        application.Withdraw(current.Actor, string.IsNullOrWhiteSpace(form.Reason) ? null : form.Reason.Trim(), await clocks.NowAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Replies to every item of the notice and sends the case back to intake.</summary>
    public async Task ResubmitAsync(RecognitionApplicationId id, AnswerCorrections form, CancellationToken ct)
    {
        await answers.ValidateAndThrowAsync(form, ct);
        var application = (await LoadAsync(id, ct)).AtVersion(form.Version, id.Value);
        var now = await clocks.NowAsync(ct);
        foreach (var item in form.Items) application.AnswerCorrection(item.Id, item.Reply!.Trim(), now.UtcNow);
        application.Resubmit(current.Actor, now);
        await db.SaveChangesAsync(ct);
    }

    private async Task<(CatalogueVersion Catalogue, CatalogueEntry Entry)> EntryAsync(string? code, CancellationToken ct)
    {
        var catalogue = await catalogues.InForceAsync(ct) ?? throw new RefusedException(RecognitionRefusals.NoCatalogueInForce);
        return (catalogue, catalogue.Terms.Entry(code) ?? throw new RefusedException(RecognitionRefusals.EntryUnknown));
    }

    /// <summary>Where the person works by the register: the newest open employment, else the last month insured.</summary>
    private async Task<Employer?> LastEmployerAsync(PersonId person, CancellationToken ct)
    {
        var known = await db.Employments.Where(row => row.PersonId == person && row.LeftOn == null).OrderByDescending(row => row.StartedOn).Select(row => (EmployerId?)row.EmployerId).FirstOrDefaultAsync(ct)
            ?? await db.InsuranceMonths.Where(row => row.PersonId == person && row.IsPaid).OrderByDescending(row => row.Month).Select(row => (EmployerId?)row.EmployerId).FirstOrDefaultAsync(ct);
        return known is null ? null : await db.Employers.SingleOrDefaultAsync(row => row.Id == known && row.Status != EmployerStatus.Deregistered, ct);
    }

    private Task<RecognitionApplication> LoadAsync(RecognitionApplicationId id, CancellationToken ct) =>
        db.RecognitionApplications.OwnedBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
}

/// <summary>The last press: the promise that everything is true.</summary>
public sealed class SubmitRecognition
{
    public bool Promise { get; set; }
    public long Version { get; set; }
}
