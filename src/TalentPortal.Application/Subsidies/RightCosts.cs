using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>Tells the budget what rights to the allowance cost: when they are given, and whenever it has become more or less.</summary>
public sealed class RightCosts(IPortalDb db, BudgetBook book, CountyClock clock)
{
    private const int AtOnce = 200;

    /// <summary>A right as it was just granted, nothing of it paid.</summary>
    public async Task<Funding> ReserveAsync(Entitlement right, IReadOnlyCollection<AccrualLine> lines, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(right);
        var (policy, version) = (await PoliciesAsync([right.PolicyVersionId], ct)).Values.Single();
        var cost = RightCost.Of(right, lines, _ => null, clock.Today.Year, version.Terms.Amounts);
        return await book.ReserveAsync(new BudgetClaim(policy.Code, new BudgetCase(right.ApplicationId.Value, right.CaseNumber), cost.ByYear, cost.Rate), ct);
    }

    /// <summary>Looks at rights anew as they stand in memory and in the database; what was changed must be saved or tracked. The caller saves.</summary>
    public async Task AdjustAsync(IReadOnlyCollection<Entitlement> rights, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(rights);
        var reservations = await book.ReservationsAsync(rights.Select(right => right.ApplicationId.Value), ct);
        var known = rights.Where(right => reservations.ContainsKey(right.ApplicationId.Value)).ToList();
        if (known.Count == 0) return;
        var ids = known.Select(right => right.Id).ToArray();
        // Tracked, because lines of this unit that are not saved yet count as well.
        var lines = await db.AccrualLines.Where(line => EF.Parameter(ids).Contains(line.EntitlementId)).ToListAsync(ct);
        var ofRight = lines.Union(db.AccrualLines.Local.Where(line => ids.Contains(line.EntitlementId))).ToLookup(line => line.EntitlementId);
        var carriers = await CarriersAsync(ids, ct);
        var policies = await PoliciesAsync([.. known.Select(right => right.PolicyVersionId).Distinct()], ct);
        await book.AdjustAsync([.. known.Select(right =>
        {
            var cost = RightCost.Of(right, [.. ofRight[right.Id]], line => line.PaymentLineId is { } carrier ? carriers.GetValueOrDefault(carrier) : null, reservations[right.ApplicationId.Value].BaseYear, policies[right.PolicyVersionId].Version.Terms.Amounts);
            return new BudgetPlan(right.ApplicationId.Value, cost.ByYear, cost.Rate);
        })], ct);
    }

    /// <summary>
    /// After a month was accrued: rights that did not simply earn it as planned. Months that were missed move to the end of the right, and
    /// with them what they cost; another rate, a late month or the end of the right change it as well. Saves in portions; doing it twice changes nothing.
    /// </summary>
    public async Task ReviewAsync(AccrualRunId run, CancellationToken ct)
    {
        if (!await db.BudgetReservations.AnyAsync(row => row.State == ReservationState.Reserved, ct)) return;
        foreach (var portion in (await UnplannedAsync(run.Value, ct)).Chunk(AtOnce))
        {
            await AdjustAsync(await db.Entitlements.Where(right => EF.Parameter(portion).Contains(right.Id)).ToListAsync(ct), ct);
            await db.SaveChangesAsync(ct);
        }
    }

    private async Task<List<EntitlementId>> UnplannedAsync(Guid run, CancellationToken ct)
    {
        var rates = await db.BudgetReservations.Where(row => row.State == ReservationState.Reserved).Select(row => new { row.CaseId, row.Rate }).ToDictionaryAsync(row => row.CaseId, row => row.Rate, ct);
        var rights = await db.Entitlements.Where(right => right.State != EntitlementState.Pending).Select(right => new { right.Id, right.ApplicationId, right.State }).ToListAsync(ct);
        var earned = (await db.AccrualLines.Where(line => line.RunId == run).Select(line => new { line.EntitlementId, line.Amount, line.Reason }).ToListAsync(ct)).ToLookup(line => line.EntitlementId);
        var missed = (await db.UnpaidMonths.Where(month => month.RunId == new AccrualRunId(run)).Select(month => month.EntitlementId).ToListAsync(ct)).ToHashSet();
        return [.. rights.Where(right => rates.TryGetValue(right.ApplicationId.Value, out var rate)
            && (right.State is EntitlementState.Ended or EntitlementState.Completed || missed.Contains(right.Id) || earned[right.Id].Any(line => line.Amount != rate || line.Reason is AccrualReason.LateMonth)))
            .Select(right => right.Id)];
    }

    private async Task<Dictionary<PolicyVersionId, (Policy Policy, PolicyVersion Version)>> PoliciesAsync(PolicyVersionId[] versions, CancellationToken ct) =>
        (await db.PolicyVersions.AsNoTracking().Where(version => EF.Parameter(versions).Contains(version.Id)).Join(db.Policies, version => version.PolicyId, policy => policy.Id, (version, policy) => new { Policy = policy, Version = version }).ToListAsync(ct))
            .ToDictionary(row => row.Version.Id, row => (row.Policy, row.Version));

    private async Task<Dictionary<Guid, MonthCarrier?>> CarriersAsync(EntitlementId[] rights, CancellationToken ct)
    {
        var states = await db.PaymentLines.Where(line => EF.Parameter(rights).Contains(line.EntitlementId)).ToListAsync(ct);
        return states.ToDictionary(line => line.Id, line => line.State is PaymentLineState.Paid ? MonthCarrier.Paid : line.IsLive ? MonthCarrier.OnItsWay : (MonthCarrier?)null);
    }
}
