using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Payments;
using TalentPortal.Application.Recognitions;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Audit;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>Opens one person's profile. The look is saved before anything is given out, and the person reads it among the looks.</summary>
public sealed class TalentProfileQuery(IPortalDb db, ICurrentActor current, IssuedDocumentQueries documents, PersonalDataVault vault, PortalTexts texts, CountyClock clock)
{
    private const int EventsShown = 100;

    /// <param name="id">Of the person.</param>
    /// <param name="trace">Of the request.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<TalentProfile> OpenAsync(PersonId id, string trace, CancellationToken ct)
    {
        var person = await ReachedAsync(id, ct);
        // The person reads the reason among the looks, so it is in the county's language whatever the officer's is.
        var purpose = PortalLanguage.In(PortalLanguage.Chinese, () => texts["talent.profile.look"]);
        db.PersonalDataAccesses.Add(new PersonalDataAccess(current.Actor.Id, current.Actor.Name, id, PersonalField.Profile, purpose, trace, clock.UtcNow));
        await db.SaveChangesAsync(ct);

        var credentials = await db.Credentials.AsNoTracking().Where(credential => credential.PersonId == id).OrderByDescending(credential => credential.AwardedOn).ToListAsync(ct);
        var employments = await EmploymentsAsync(id, ct);
        var cases = await db.SubsidyApplications.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.PersonId == id).OrderByDescending(row => row.SubmittedAt).ToListAsync(ct);
        var lines = await PaidAsync(id, ct);
        var levels = await LevelsAsync(id, ct);
        return new TalentProfile(person, MasksOf(person))
        {
            Today = clock.Today,
            Credentials = credentials,
            Documents = await DocumentsAsync(id, ct),
            Employments = employments,
            Years = await YearsAsync(id, ct),
            Cases = cases,
            Levels = levels,
            Money = lines is null ? null : [.. lines.GroupBy(line => YearOf(line)).OrderByDescending(year => year.Key).Select(year => new TalentMoney(year.Key, year.Sum(line => line.MonthCount), year.Sum(line => line.Amount)))],
            Papers = await PapersAsync(cases, ct),
            Events = [.. EventsOf(person, credentials, employments, cases, levels?.Held ?? [], lines ?? []).OrderByDescending(happened => happened.On).Take(EventsShown)],
        };
    }

    /// <summary>Whether the record is another one within reach now.</summary>
    public Task<bool> IsMergedAsync(PersonId id, CancellationToken ct) =>
        db.People.InReachOf(current.Actor, db, YearMonth.Of(clock.Today)).AnyAsync(person => db.People.Any(alias => alias.Id == id && alias.MergedInto == person.Id), ct);

    /// <summary>Who is to be revealed, within reach; opens no profile.</summary>
    public async Task<Person> ReachedAsync(PersonId id, CancellationToken ct) =>
        await db.People.AsNoTracking().InReachOf(current.Actor, db, YearMonth.Of(clock.Today)).Where(person => person.Id == id).SingleOrNotFoundAsync(ct);

    /// <summary>Another paper of somebody within reach; opens no profile.</summary>
    public async Task<PersonDocument> ReachedAsync(PersonId id, Guid document, CancellationToken ct)
    {
        await ReachedAsync(id, ct);
        return await db.PersonDocuments.AsNoTracking().Where(paper => paper.PersonId == id && paper.Id == document).SingleOrNotFoundAsync(ct);
    }

    private PersonMasks MasksOf(Person person) => new(
        Masks.Name(person.Name),
        vault.Masked(PersonalField.IdNumber, person.Id.Value, person.IdNumber),
        person.Phone is { } phone ? vault.Masked(PersonalField.Phone, person.Id.Value, phone) : null,
        person.BankAccount is { } account ? $"{account.BankName} ****{account.LastFour}" : null);

    private async Task<IReadOnlyList<TalentDocument>> DocumentsAsync(PersonId id, CancellationToken ct)
    {
        var papers = await db.PersonDocuments.AsNoTracking().Where(document => document.PersonId == id).OrderBy(document => document.Kind).ThenByDescending(document => document.ValidUntil).ToListAsync(ct);
        return [.. papers.Select(paper => new TalentDocument(paper, vault.Masked(PersonalField.IdNumber, paper.Id, paper.Number)))];
    }

    private async Task<IReadOnlyList<TalentEmployment>> EmploymentsAsync(PersonId id, CancellationToken ct) =>
        await db.Employments.AsNoTracking().Where(spell => spell.PersonId == id).OrderByDescending(spell => spell.StartedOn)
            .Join(db.Employers, spell => spell.EmployerId, employer => employer.Id, (spell, employer) => new TalentEmployment(employer.Name, spell.Kind, spell.StartedOn, spell.ContractEndsOn, spell.LeftOn, spell.ConfirmedAt != null) { Id = spell.Id, Post = spell.Post, Source = spell.Source })
            .ToListAsync(ct);

    private async Task<IReadOnlyList<TalentYear>> YearsAsync(PersonId id, CancellationToken ct)
    {
        var months = await db.InsuranceMonths.AsNoTracking().Where(month => month.PersonId == id)
            .Join(db.Employers, month => month.EmployerId, employer => employer.Id, (month, employer) => new { month.Month, month.IsPaid, employer.Name }).ToListAsync(ct);
        return [.. months.GroupBy(month => month.Month.Year).OrderByDescending(year => year.Key).Select(year => new TalentYear(
            year.Key,
            [.. Enumerable.Range(1, 12).Select(number => year.Where(month => month.Month.Month == number).ToList() is { Count: > 0 } known ? known.Exists(month => month.IsPaid) ? InsuredState.Paid : InsuredState.Unpaid : InsuredState.Unknown)],
            string.Join('、', year.OrderBy(month => month.Month).Select(month => month.Name).Distinct())))];
    }

    private async Task<IReadOnlyList<PaymentLine>?> PaidAsync(PersonId id, CancellationToken ct) => current.Actor.May(Capability.ReadPayments)
        ? await db.PaymentLines.AsNoTracking().ReachableBy(current.Actor).Where(line => (line.PersonId == id || db.People.Any(alias => alias.MergedInto == id && alias.Id == line.PersonId)) && line.State == PaymentLineState.Paid).ToListAsync(ct)
        : null;

    private async Task<TalentRecognitions?> LevelsAsync(PersonId id, CancellationToken ct)
    {
        var actor = current.Actor;
        if (!actor.May(Capability.ReadRecognitions)) return null;
        var held = await db.Recognitions.AsNoTracking().Where(row => row.PersonId == id).OrderByDescending(row => row.ValidFrom).ToListAsync(ct);
        var open = await db.Recognitions.ReadableBy(actor).Where(row => row.PersonId == id).Select(row => row.Id).ToListAsync(ct);
        var subjects = open.Select(row => row.Value).ToList();
        var papers = await db.IssuedDocuments.AsNoTracking().Where(paper => paper.SubjectKind == SubjectKind.Recognition && subjects.Contains(paper.SubjectId)).Select(paper => new { paper.SubjectId, paper.Id }).ToDictionaryAsync(paper => paper.SubjectId, paper => (IssuedDocumentId?)paper.Id, ct);
        var applications = await db.RecognitionApplications.AsNoTracking().AtDeskOf(actor).Where(row => row.PersonId == id).OrderByDescending(row => row.SubmittedAt).ToListAsync(ct);
        return new TalentRecognitions([.. held.Select(row => new TalentLevelHeld(row, row.StateOn(clock.Today), papers.GetValueOrDefault(row.Id.Value), open.Contains(row.Id)))], applications);
    }

    private async Task<IReadOnlyList<IssuedDocumentRow>> PapersAsync(IReadOnlyList<SubsidyApplication> cases, CancellationToken ct)
    {
        var papers = new List<IssuedDocumentRow>();
        foreach (var application in cases) papers.AddRange(await documents.OfAsync(new DocumentSubject(SubjectKind.Application, application.Id.Value), ct));
        return papers;
    }

    private static IEnumerable<TalentEvent> EventsOf(Person person, IReadOnlyList<Credential> credentials, IReadOnlyList<TalentEmployment> employments, IReadOnlyList<SubsidyApplication> cases, IReadOnlyList<TalentLevelHeld> levels, IReadOnlyList<PaymentLine> paid) =>
    [
        .. person.Educations.Where(education => education.GraduatedOn is not null).Select(education => new TalentEvent(education.GraduatedOn!.Value, TalentEventKind.Graduated, education.School)),
        .. person.Educations.Where(education => education.VerifiedOn is not null).Select(education => new TalentEvent(education.VerifiedOn!.Value, TalentEventKind.EducationVerified, education.School)),
        .. credentials.Select(credential => new TalentEvent(credential.AwardedOn, TalentEventKind.Awarded, credential.Name)),
        .. employments.Select(spell => new TalentEvent(spell.StartedOn, TalentEventKind.Employed, spell.Employer)),
        .. employments.Where(spell => spell.LeftOn is not null).Select(spell => new TalentEvent(spell.LeftOn!.Value, TalentEventKind.Left, spell.Employer)),
        .. cases.SelectMany(application => application.History.OrderByDescending(step => step.Sequence).Select(step => new TalentEvent(CountyClock.DayOf(step.At), TalentEventKind.CaseStep, application.CaseNumber!) { Step = step.Action })),
        .. levels.Select(held => new TalentEvent(held.Recognition.ValidFrom, TalentEventKind.Recognised, held.Recognition.CertificateNumber) { Level = held.Recognition.Level }),
        .. levels.Where(held => held.State is not RecognitionState.Valid).Select(held => new TalentEvent(held.Recognition.LastDay, TalentEventKind.LevelEnded, held.Recognition.CertificateNumber) { Level = held.Recognition.Level, Ended = held.State }),
        .. paid.Select(line => new TalentEvent(CountyClock.DayOf(line.DecidedAt!.Value), TalentEventKind.Paid, line.CaseNumber) { Amount = line.Amount }),
    ];

    private static int YearOf(PaymentLine line) => CountyClock.DayOf(line.DecidedAt!.Value).Year;
}
