using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Payments;

/// <summary>
/// One statement that both databases understand; the version goes up as for any other change. The state stands inside a function and the run
/// inside another, so that SQLite goes along the case numbers of the block: by the index of the states every block would walk through all
/// rights, by that of the runs through all lines so far.
/// </summary>
internal sealed class EntitlementTotals(PortalDb db) : IEntitlementTotals
{
    public Task<int> AddMonthAsync(AccrualRunId run, YearMonth month, string after, string upTo, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        UPDATE Entitlements SET UsedMonths = UsedMonths + 1, AccruedTotal = AccruedTotal + AccrualLines.Amount, LastMonth = {month.Index}, Version = Entitlements.Version + 1
        FROM AccrualLines
        WHERE AccrualLines.EntitlementId = Entitlements.Id AND AccrualLines.Month = {month.Index} AND AccrualLines.Kind = {nameof(AccrualKind.Regular)} AND COALESCE(AccrualLines.RunId, AccrualLines.Id) = {run.Value}
          AND Entitlements.CaseNumber > {after} AND Entitlements.CaseNumber <= {upTo}
          AND COALESCE(Entitlements.State, '') = {nameof(EntitlementState.Running)} AND Entitlements.AbsentMonths = 0 AND Entitlements.LastMonth = {month.Index - 1}
          AND Entitlements.EmployerId = AccrualLines.EmployerId AND Entitlements.EmployerType = AccrualLines.EmployerType AND Entitlements.Level = AccrualLines.Level
        """, ct);
}
