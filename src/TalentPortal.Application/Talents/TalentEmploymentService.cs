using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>
/// What a clerk does to the employments of a record: enter, correct, end, take off, each with its reason. What an employer confirmed or an
/// application rests on is ended only; nobody rewrites it here.
/// </summary>
public sealed class TalentEmploymentService(IPortalDb db, ICurrentActor current, PortalFormat format, CountyClock clock, IValidator<StateEmployment> validator, IValidator<EndEmployment> endValidator, IValidator<WithdrawItem> withdrawValidator)
{
    public async Task<Employment> GetAsync(PersonId id, Guid item, CancellationToken ct)
    {
        var person = await PersonAsync(id, ct);
        return await db.Employments.Where(spell => spell.PersonId == person.Id && spell.Id == item).SingleOrNotFoundAsync(ct);
    }

    public async Task<RecordItem> ItemAsync(PersonId id, Guid item, CancellationToken ct)
    {
        var spell = await GetAsync(id, item, ct);
        var employer = await db.Employers.Where(row => row.Id == spell.EmployerId).Select(row => row.Name).SingleAsync(ct);
        return new RecordItem($"{employer} · {format.Date(spell.StartedOn)}", spell.Version);
    }

    /// <summary>Why it may not be corrected or taken off; null when it may.</summary>
    public async Task<Refusal?> WhyNotCorrectAsync(PersonId id, Guid item, CancellationToken ct) => await WhyNotAsync(await GetAsync(id, item, ct), ct);

    /// <param name="id">Whose it is.</param>
    /// <param name="item">The one that is corrected; null for a new one.</param>
    /// <param name="form">What the paper says.</param>
    /// <param name="ct">Cancels.</param>
    public async Task StateAsync(PersonId id, Guid? item, StateEmployment form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        var person = await PersonAsync(id, ct);
        var facts = form.ToFacts();
        var known = item is { } own ? (await GetAsync(id, own, ct)).AtVersion(form.Version, own) : null;
        if (known is not null) RefusedException.ThrowIf(await WhyNotAsync(known, ct));
        RefusedException.ThrowIf(await WhyNotAsync(person, facts, known, ct));
        if (known is null) db.Employments.Add(new Employment(person.Id, facts, clock.UtcNow));
        else known.Correct(facts, clock.UtcNow);
        await SaveAsync(form.Reason, ct);
    }

    /// <summary>The last day is on record; a right that runs is looked at again by the next accrual, as when the employer reports it.</summary>
    public async Task EndAsync(PersonId id, Guid item, EndEmployment form, CancellationToken ct)
    {
        await endValidator.ValidateAndThrowAsync(form, ct);
        var spell = (await GetAsync(id, item, ct)).AtVersion(form.Version, item);
        spell.ReportDeparture(form.LeftOn!.Value, form.LeavingReason!.Trim(), clock.UtcNow);
        await SaveAsync(form.Reason, ct);
    }

    /// <summary>What stands on record of the end, and who put it there; null while the person works there.</summary>
    public async Task<RecordedDeparture?> DepartureAsync(PersonId id, Guid item, CancellationToken ct)
    {
        var spell = await GetAsync(id, item, ct);
        if (spell.LeftOn is not { } day) return null;
        // History stays with the record it was written to, also when that was merged into another.
        var records = (await db.People.Where(person => person.Id == id || person.MergedInto == id).Select(person => person.Id).ToListAsync(ct)).ConvertAll(person => person.Value);
        var change = await db.RegisterChanges.AsNoTracking().Where(row => row.Subject == RegisterSubject.Person && records.Contains(row.SubjectId) && row.Part == item && row.Field == DepartureField)
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id).FirstOrDefaultAsync(ct);
        return new RecordedDeparture(day, spell.LeavingReason, change is null ? null : new RecordedBy(change.ByName, change.Source, change.At)) { WhyNot = await WhyNotTakeBackAsync(spell, ct) };
    }

    /// <summary>The person works there as if nobody had said otherwise; months that were not granted meanwhile are, by the next accrual.</summary>
    public async Task TakeDepartureBackAsync(PersonId id, Guid item, WithdrawItem form, CancellationToken ct)
    {
        await withdrawValidator.ValidateAndThrowAsync(form, ct);
        var spell = (await GetAsync(id, item, ct)).AtVersion(form.Version, item);
        RefusedException.ThrowIf(await WhyNotTakeBackAsync(spell, ct));
        spell.TakeDepartureBack();
        await SaveAsync(form.Reason, ct);
    }

    public async Task WithdrawAsync(PersonId id, Guid item, WithdrawItem form, CancellationToken ct)
    {
        var spell = (await GetAsync(id, item, ct)).AtVersion(form.Version, item);
        RefusedException.ThrowIf(await WhyNotAsync(spell, ct));
        db.Employments.Remove(spell);
        await SaveAsync(form.Reason, ct);
    }

    private async Task<Refusal?> WhyNotAsync(Employment spell, CancellationToken ct)
    {
        if (spell.WhyNotCorrect() is { } refusal) return refusal;
        var cases = await db.SubsidyApplications.Where(row => row.EmploymentId == spell.Id).Select(row => row.CaseNumber).ToListAsync(ct);
        return cases.Count == 0 ? null : cases.Find(number => number is not null) is { } sent ? EmploymentRefusals.InACase.With(sent) : EmploymentRefusals.InADraft;
    }

    /// <summary>
    /// Once money or granted months went because of it, the departure is more than a word in the record. Lines and recoveries keep the
    /// employer and the record they were written under, whatever was merged since; the right leads to them.
    /// </summary>
    private async Task<Refusal?> WhyNotTakeBackAsync(Employment spell, CancellationToken ct)
    {
        if (spell.WhyNotTakeDepartureBack() is { } refusal) return refusal;
        if (current.Actor.HasConflictWith(spell.PersonId, spell.EmployerId)) return EmploymentRefusals.ConflictOfInterest;
        var last = YearMonth.Of(spell.LeftOn!.Value);
        var rights = db.Entitlements.Where(right => right.PersonId == spell.PersonId).Select(right => right.Id);
        var employers = db.Employers.Where(row => row.Id == spell.EmployerId || row.MergedInto == spell.EmployerId).Select(row => row.Id);
        var recovery = await db.Recoveries.Where(row => rights.Contains(row.EntitlementId) && row.Cause == RecoveryCause.LateReportedDeparture && row.State != RecoveryState.Dropped)
            .Where(row => row.Months.Any(month => month.Month > last && month.EmployerId != null && employers.Contains(month.EmployerId.Value))).OrderBy(row => row.Number).Select(row => row.Number).FirstOrDefaultAsync(ct);
        if (recovery is not null) return EmploymentRefusals.DepartureInARecovery.With(recovery);
        if (await db.AccrualLines.AnyAsync(line => rights.Contains(line.EntitlementId) && line.Reason == AccrualReason.AfterDeparture && line.EmployerId != null && employers.Contains(line.EmployerId.Value) && line.Month > last, ct)) return EmploymentRefusals.DepartureTookMonths;
        return await OverlapAsync(spell.PersonId, spell.Facts with { LeftOn = null }, spell, ct);
    }

    private async Task<Refusal?> WhyNotAsync(Person person, SpellFacts facts, Employment? known, CancellationToken ct)
    {
        if (facts.StartedOn < person.BirthDate.AddYears(EmploymentRefusals.YoungestAge)) return EmploymentRefusals.TooYoung.With(EmploymentRefusals.YoungestAge, person.BirthDate.AddYears(EmploymentRefusals.YoungestAge));
        // The employer that stands there already stays with its spell, whatever became of it since.
        var refusal = facts.Employer == known?.EmployerId ? null : await WhyNotAsync(facts, ct);
        return refusal ?? await OverlapAsync(person.Id, facts, known, ct);
    }

    private async Task<Refusal?> WhyNotAsync(SpellFacts facts, CancellationToken ct)
    {
        var employer = await db.Employers.AsNoTracking().Where(row => row.Id == facts.Employer).SingleOrNotFoundAsync(ct);
        if (employer.MergedInto is { } survivor) return EmploymentRefusals.EmployerMerged.With(employer.Name, await db.Employers.Where(row => row.Id == survivor).Select(row => row.Name).SingleAsync(ct));
        return employer.Status is EmployerStatus.Deregistered && facts.LeftOn is null ? EmploymentRefusals.EmployerClosed.With(employer.Name) : null;
    }

    /// <summary>What somebody vouches for counts; the person's own word of a draft stands in nobody's way.</summary>
    private async Task<Refusal?> OverlapAsync(PersonId person, SpellFacts facts, Employment? known, CancellationToken ct)
    {
        var others = await db.Employments.AsNoTracking().VouchedFor().Where(row => row.PersonId == person).OrderBy(row => row.StartedOn).ToListAsync(ct);
        if (others.Find(other => other.Id != known?.Id && facts.Overlaps(other)) is not { } taken) return null;
        return EmploymentRefusals.Overlaps.With(await db.Employers.Where(row => row.Id == taken.EmployerId).Select(row => row.Name).SingleAsync(ct), taken.StartedOn);
    }

    private static readonly string DepartureField = $"{nameof(Employment)}.{nameof(Employment.LeftOn)}";

    private async Task SaveAsync(string? reason, CancellationToken ct)
    {
        db.Because(reason!.Trim());
        await db.SaveChangesAsync(ct);
    }

    private async Task<Person> PersonAsync(PersonId id, CancellationToken ct) => await Kept().Where(person => person.Id == id).SingleOrNotFoundAsync(ct);

    private IQueryable<Person> Kept() => current.Actor.May(Capability.MaintainTalents) ? db.People.InReachOf(current.Actor, db, YearMonth.Of(clock.Today)) : throw new NotFoundException();
}

/// <summary>The end of an employment as it is on record.</summary>
/// <param name="LastDay">The last day worked.</param>
/// <param name="LeavingReason">离职原因</param>
/// <param name="By">Who put it there; null where it came with a roster.</param>
public sealed record RecordedDeparture(DateOnly LastDay, string? LeavingReason, RecordedBy? By)
{
    /// <summary>Why it stays; null when it may be taken back.</summary>
    public Refusal? WhyNot { get; init; }
}

public sealed record RecordedBy(string Name, FactSource Source, DateTime At);
