using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Payments;

/// <summary>Recoveries for the pages, and the departures that were reported after money had gone out.</summary>
public sealed class RecoveryQueries(IPortalDb db, ICurrentActor current, CountyClock clock)
{
    public async Task<IReadOnlyList<RecoveryForList>> ListAsync(RecoveryState? state, CancellationToken ct)
    {
        var rows = db.Recoveries.AsNoTracking().ReachableBy(current.Actor);
        if (state is { } wanted) rows = rows.Where(recovery => recovery.State == wanted);
        var page = await rows.OrderByDescending(recovery => recovery.ChangedAt).Take(200).ToListAsync(ct);
        return [.. page.Select(recovery => new RecoveryForList(
            recovery.Id, recovery.Number, recovery.CaseNumber, recovery.PersonName, recovery.EmployerName, recovery.Cause, recovery.State, recovery.Amount, recovery.RepaidTotal, recovery.HearingEndsOn))];
    }

    public async Task<RecoveryForOfficer> GetAsync(RecoveryId id, CancellationToken ct)
    {
        var recovery = await db.Recoveries.AsNoTracking().ReachableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        RecoveryAction[] offered = [RecoveryAction.Notify, RecoveryAction.RecordStatement, RecoveryAction.Decide, RecoveryAction.AgreeInstalments, RecoveryAction.RecordRepayment, RecoveryAction.WriteOff, RecoveryAction.Refer, RecoveryAction.Drop];
        var possible = offered.Where(action => Recovery.Flow.Next(recovery.State, action) is not null)
            .ToDictionary(action => action, action => recovery.WhyNot(action, current.Actor)
                ?? (action is RecoveryAction.Decide && recovery.Statement is null && clock.Today <= recovery.HearingEndsOn ? RecoveryRefusals.HearingNotOver : null));
        var terms = await db.PolicyVersions.AsNoTracking().Join(db.Entitlements.Where(right => right.Id == recovery.EntitlementId), version => version.Id, right => right.PolicyVersionId, (version, _) => version).SingleAsync(ct);
        return new RecoveryForOfficer(recovery, ChineseAmount.Of(recovery.Amount), possible, recovery.BarsUntil(terms.Terms.Recovery));
    }

    /// <summary>Months accrued for an employer after the month in which the person left it, and not taken back yet (domain 3.7.3).</summary>
    public async Task<IReadOnlyList<LateDeparture>> LateDeparturesAsync(CancellationToken ct)
    {
        if (!current.Actor.May(Capability.RecoverPayments)) return [];
        var rows = await (
            from employment in db.Employments
            where employment.LeftOn != null && employment.DepartureReportedAt != null
            join employer in db.Employers on employment.EmployerId equals employer.Id
            join right in db.Entitlements on employment.PersonId equals right.PersonId
            join line in db.AccrualLines on right.Id equals line.EntitlementId
            where db.Employers.Any(granted => granted.Id == line.EmployerId && (granted.Id == employment.EmployerId || granted.MergedInto == employment.EmployerId)) && line.Kind != AccrualKind.Recovery
                && !db.AccrualLines.Any(back => back.EntitlementId == right.Id && back.Month == line.Month && back.Kind == AccrualKind.Recovery)
                && !db.Recoveries.Any(open => open.EntitlementId == right.Id && (open.State == RecoveryState.Proposed || open.State == RecoveryState.Hearing))
                && !db.Employments.Any(again => again.PersonId == employment.PersonId && again.EmployerId == employment.EmployerId && again.StartedOn > employment.StartedOn)
            select new { right.Id, right.CaseNumber, right.PersonName, employment.EmployerId, EmployerName = employer.Name, LeftOn = employment.LeftOn!.Value, line.Month, line.Amount, IsPaid = line.PaymentLineId != null }).ToListAsync(ct);
        return [.. rows.Where(row => row.Month > YearMonth.Of(row.LeftOn)).GroupBy(row => new { row.Id, row.CaseNumber, row.PersonName, row.EmployerId, row.EmployerName, row.LeftOn })
            .Select(group => new LateDeparture(
                group.Key.Id, group.Key.CaseNumber, group.Key.PersonName, group.Key.EmployerId, group.Key.EmployerName, group.Key.LeftOn,
                group.Min(row => row.Month), group.Select(row => row.Month).Distinct().Count(), group.Sum(row => row.Amount)))
            .OrderBy(departure => departure.CaseNumber, StringComparer.Ordinal)];
    }
}

public sealed record RecoveryForList(
    RecoveryId Id, string Number, string CaseNumber, string PersonName, string EmployerName, RecoveryCause Cause, RecoveryState State, Money Amount, Money Repaid, DateOnly? HearingEndsOn);

/// <param name="BarredUntil">The day before which the person may not apply for anything; null where nobody is barred.</param>
public sealed record RecoveryForOfficer(Recovery Recovery, string AmountInWords, IReadOnlyDictionary<RecoveryAction, Refusal?> Actions, DateOnly? BarredUntil);

public sealed record LateDeparture(
    EntitlementId Right, string CaseNumber, string PersonName, EmployerId Employer, string EmployerName, DateOnly LeftOn, YearMonth FirstMonth, int Months, Money Amount);
