using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Domain.Payments;

/// <summary>A month that an accrual run looked at and did not pay, and why. It may become payable in a later run.</summary>
public sealed class UnpaidMonth
{
    private UnpaidMonth() { }

    public UnpaidMonth(AccrualRunId run, EntitlementId entitlement, YearMonth month, MonthReason reason, Money held)
    {
        Id = Guid.CreateVersion7();
        (RunId, EntitlementId, Month, Reason, Held) = (run, entitlement, month, reason, held);
    }

    public Guid Id { get; private set; }
    public AccrualRunId RunId { get; private set; }
    public EntitlementId EntitlementId { get; private set; }
    public YearMonth Month { get; private set; }
    public MonthReason Reason { get; private set; }
    /// <summary>What it would come to once the missing thing is there.</summary>
    public Money Held { get; private set; }
}
