using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;

namespace TalentPortal.Application.Payments;

/// <summary>
/// Port: adds an ordinary month of many rights to their totals in one statement. A hundred thousand rights change alike each month;
/// to load and save each would cost more than the rest of the accrual.
/// </summary>
public interface IEntitlementTotals
{
    /// <summary>
    /// For running rights with a case number after <paramref name="after"/> up to <paramref name="upTo"/> that have a regular line of
    /// this run for the month and were last looked at the month before: one month more, its amount more, looked at now.
    /// </summary>
    /// <returns>How many rights changed.</returns>
    Task<int> AddMonthAsync(AccrualRunId run, YearMonth month, string after, string upTo, CancellationToken ct);
}
