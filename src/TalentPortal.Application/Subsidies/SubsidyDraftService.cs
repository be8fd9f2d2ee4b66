using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>Everything an applicant does to an application before it is sent, and again while a correction is due. Each step is saved.</summary>
public sealed class SubsidyDraftService(
    IPortalDb db, ICurrentActor current, AllowanceInForce inForce, BarredPeople barred, ApplicantIdentity identities, ApplicantAccount accounts, DocumentVault vault, ConsentWordings wordings, CountyClock clock, PortalTexts texts,
    IValidator<SaveIdentity> identity, IValidator<SaveEducation> education, IValidator<SaveEmployment> employment, IValidator<GiveConsent> consent)
{
    private const int MostPages = 10;

    /// <summary>A draft for the graduate allowance.</summary>
    public Task<SubsidyApplicationId> StartAsync(CancellationToken ct) => StartAsync(null, ct);

    /// <summary>An empty draft with what the county already knows of the person. Whoever has an open application for the same benefit is led back to that one.</summary>
    /// <param name="policy">What is applied for; null for the graduate allowance.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<SubsidyApplicationId> StartAsync(PolicyId? policy, CancellationToken ct)
    {
        if (policy is { } chosen && await db.Policies.AnyAsync(row => row.Id == chosen && row.Code == Policy.GraduateAllowance, ct)) policy = null;
        var version = policy is null ? null : await inForce.FindAsync(policy, ct) ?? throw new RefusedException(SubsidyRefusals.NoPolicyInForce);
        var ofLoan = version is { Terms.Amounts.IsOfLoan: true };
        var mine = await db.SubsidyApplications.AsNoTracking().OwnedBy(current.Actor).Where(row => row.PolicyId == policy).Select(row => new { row.Id, row.Status }).ToListAsync(ct);
        if (mine.Find(row => !CasesOfPerson.IsOutOfTheWay(row.Status, ofLoan)) is { } open) return open.Id;
        if (current.Actor.Person is { } known)
            RefusedException.ThrowIf(await barred.WhyNotApplyAsync(known, ct) ?? (await db.HasRightAsync(known, policy, ct) ? SubsidyRefusals.AlreadyRunning : null));
        var draft = new SubsidyApplication(SubsidyApplicationId.New(), current.Actor.Id, clock.UtcNow, policy);
        if (current.Actor.Person is { } id) draft.IdentifyAs(await db.People.SingleAsync(row => row.Id == id, ct), clock.UtcNow);
        db.SubsidyApplications.Add(draft);
        await db.SaveChangesAsync(ct);
        return draft.Id;
    }

    public async Task SaveIdentityAsync(SubsidyApplicationId id, SaveIdentity form, CancellationToken ct)
    {
        await identity.ValidateAndThrowAsync(form, ct);
        var draft = await LoadAsync(id, ct);
        draft.IdentifyAs(await identities.EstablishAsync(form, ct), clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A degree that a register vouches for stands as it is; only the level is chosen then.</summary>
    public async Task SaveEducationAsync(SubsidyApplicationId id, SaveEducation form, CancellationToken ct)
    {
        await education.ValidateAndThrowAsync(form, ct);
        var draft = await LoadAsync(id, ct);
        // A graduate's allowance knows graduates only; other benefits are open to skilled workers as well.
        if (draft.PolicyId is null && !form.Level!.Value.IsHigher()) throw new ValidationException([new ValidationFailure(nameof(form.Level), texts["apply.level.required"])]);
        var person = await PersonOfAsync(draft, ct);
        var known = person.Educations.FirstOrDefault(one => one.Level == form.Level);
        // The form does not ask for the degree.
        if (known is not { IsVerified: true })
            person.StateEducation(new Education(form.Level!.Value, form.IsFullTime!.Value, form.School!.Trim(), form.Major!.Trim(), form.GraduatedOn!.Value, form.IsOverseas).Keeping(known));
        draft.StateLevel(form.Level!.Value, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    public async Task SaveEmploymentAsync(SubsidyApplicationId id, SaveEmployment form, CancellationToken ct)
    {
        await employment.ValidateAndThrowAsync(form, ct);
        var draft = await LoadAsync(id, ct);
        var person = await PersonOfAsync(draft, ct);
        var employerId = new EmployerId(form.EmployerId!.Value);
        var employer = await db.Employers.SingleOrDefaultAsync(row => row.Id == employerId, ct) ?? throw new RefusedException(SubsidyRefusals.EmployerUnknown);
        RefusedException.ThrowIf(employer.MergedInto is null ? null : Domain.Employers.EmployerRefusals.MergedAway);
        var spells = await db.Employments.Where(row => row.PersonId == person.Id && row.LeftOn == null).ToListAsync(ct);
        // What an office entered is not rewritten by a form that nobody has looked at: the applicant's own word stands beside it until the employer confirms.
        var spell = spells.Find(row => row.EmployerId == employerId && (row.Source is FactSource.Applicant || row.ConfirmedAt is not null || SaysTheSame(row, form)));
        if (spell is null) db.Employments.Add(spell = new Employment(person.Id, employerId, form.StartedOn!.Value, form.EffectiveEnd, form.Kind!.Value, form.IsDispatchedElsewhere));
        else if (!SaysTheSame(spell, form)) spell.Amend(form.StartedOn!.Value, form.EffectiveEnd, form.Kind!.Value, form.IsDispatchedElsewhere);
        var replaced = spells.Find(row => row.Id == draft.EmploymentId && row.Id != spell.Id && !row.IsVouchedFor);
        draft.WorkAt(spell, employer, clock.UtcNow);
        if (replaced is not null) db.Employments.Remove(replaced);
        await db.SaveChangesAsync(ct);
    }

    public async Task SaveBankAccountAsync(SubsidyApplicationId id, SaveBankAccount form, CancellationToken ct)
    {
        var draft = await LoadAsync(id, ct);
        await accounts.UseAsync(await PersonOfAsync(draft, ct), form, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Stores one page of a material after looking inside; a file that may not come in is refused beside its field.</summary>
    public async Task AddMaterialAsync(SubsidyApplicationId id, string code, string name, byte[] content, CancellationToken ct)
    {
        var draft = await LoadAsync(id, ct);
        if (draft.Materials.Count(page => page.Code == code) >= MostPages) throw new RefusedException(SubsidyRefusals.TooManyPages.With(MostPages));
        if (name.Length == 0) throw new ValidationException([new ValidationFailure("File", texts["material.nothing_chosen"])]);
        if (FileSniffer.Screen(name, content, out var screened) is { } fault) throw new ValidationException([new ValidationFailure("File", texts.Of(fault))]);
        var stored = await vault.StoreAsync(screened!, new DocumentSubject(SubjectKind.Application, draft.Id.Value), current.Actor.Id, ct);
        draft.AddMaterial(code, stored.Id, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>What a desk has seen stays on file; a page of a draft goes for good.</summary>
    public async Task RemoveMaterialAsync(SubsidyApplicationId id, Guid page, CancellationToken ct)
    {
        var draft = await LoadAsync(id, ct);
        var file = draft.Materials.SingleOrDefault(known => known.Id == page)?.FileId ?? throw new NotFoundException();
        draft.RemoveMaterial(page, clock.UtcNow);
        if (draft.SubmittedAt is null) db.StoredFiles.Remove(await db.StoredFiles.SingleAsync(row => row.Id == file, ct));
        await db.SaveChangesAsync(ct);
    }

    public async Task ConsentAsync(SubsidyApplicationId id, GiveConsent form, CancellationToken ct)
    {
        await consent.ValidateAndThrowAsync(form, ct);
        (await LoadAsync(id, ct)).Consent((await wordings.KeepAsync(ct)).Id, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    private static bool SaysTheSame(Employment spell, SaveEmployment form) =>
        (spell.StartedOn, spell.ContractEndsOn, spell.Kind, spell.IsDispatchedElsewhere) == (form.StartedOn!.Value, form.EffectiveEnd, form.Kind!.Value, form.IsDispatchedElsewhere);

    private Task<SubsidyApplication> LoadAsync(SubsidyApplicationId id, CancellationToken ct) =>
        db.SubsidyApplications.OwnedBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);

    private async Task<Person> PersonOfAsync(SubsidyApplication draft, CancellationToken ct) =>
        draft is { CanBeEdited: true } ? await db.People.SingleOrDefaultAsync(row => row.Id == draft.PersonId, ct) ?? throw new RefusedException(SubsidyRefusals.SectionMissing.With(ApplySection.Identity))
        : throw new RefusedException(SubsidyRefusals.NotInThisStatus);
}
