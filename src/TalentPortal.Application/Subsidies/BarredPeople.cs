using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// Who may not apply for a while (domain 3.7, example 4): from whom money was asked back for fraud, until the day that follows from the
/// decision and from the version the money was granted under; and who lost a title or an award for false facts, for the years of its call. Of several
/// the latest counts; a record merged since answers for both.
/// </summary>
public sealed class BarredPeople(IPortalDb db, CountyClock clock)
{
    /// <summary>The day from which the person may apply again; null for whoever may today.</summary>
    public async Task<DateOnly?> UntilAsync(PersonId person, CancellationToken ct) =>
        (await BarsAsync(clock.Today, person, ct)).TryGetValue(person, out var day) ? day : null;

    public async Task<Refusal?> WhyNotApplyAsync(PersonId person, CancellationToken ct) =>
        await UntilAsync(person, ct) is { } day ? RecoveryRefusals.BarredUntil.With(day) : null;

    /// <summary>Everybody who may not apply on a day: a handful in a county.</summary>
    public Task<IReadOnlyDictionary<PersonId, DateOnly>> OnAsync(DateOnly day, CancellationToken ct) => BarsAsync(day, null, ct);

    private async Task<IReadOnlyDictionary<PersonId, DateOnly>> BarsAsync(DateOnly on, PersonId? only, CancellationToken ct)
    {
        var decided = await (
            from recovery in db.Recoveries.AsNoTracking()
            where recovery.Cause == RecoveryCause.Fraud && recovery.State != RecoveryState.Proposed && recovery.State != RecoveryState.Hearing && recovery.State != RecoveryState.Dropped
            join right in db.Entitlements on recovery.EntitlementId equals right.Id
            where only == null || right.PersonId == only
            join version in db.PolicyVersions on right.PolicyVersionId equals version.Id
            select new { right.PersonId, Recovery = recovery, Version = version }).ToListAsync(ct);
        var removed = await (
            from title in db.AwardCases.AsNoTracking()
            where title.Naming!.Removal == RemovalCause.FalseFacts && title.Naming.RemovedOn != null && (only == null || title.PersonId == only)
            join call in db.AwardCalls on title.CallId equals call.Id
            select new { title.PersonId, title.Naming!.RemovedOn, Call = call }).ToListAsync(ct);
        var stopped = await (
            from award in db.AwardCases.AsNoTracking()
            where award.Stop!.Cause == StopCause.FalseDocuments && (only == null || award.PersonId == only)
            join call in db.AwardCalls on award.CallId equals call.Id
            select new { award.PersonId, award.Stop!.On, Call = call }).ToListAsync(ct);
        return decided.Select(row => (row.PersonId, Until: row.Recovery.BarsUntil(row.Version.Terms.Recovery)))
            .Concat(removed.Select(row => (row.PersonId, Until: row.Call.Terms.BarYears is { } years ? row.RemovedOn!.Value.AddYears(years) : (DateOnly?)null)))
            .Concat(stopped.Select(row => (row.PersonId, Until: row.Call.Terms.BarYears is { } years ? row.On.AddYears(years) : (DateOnly?)null))).Where(row => row.Until > on)
            .GroupBy(row => row.PersonId).ToDictionary(same => same.Key, same => same.Max(row => row.Until!.Value));
    }
}
