using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Domain.Payments;

/// <summary>What is asked back and why (追缴核算): the months that were paid and not due, those with the same amount together. Exact sums; nothing is rounded.</summary>
public static class RecoveryReceipt
{
    public static Receipt Of(AllowanceRules rules, Recovery recovery)
    {
        ArgumentNullException.ThrowIfNull(recovery);
        return OverpaymentRecovery.Of(rules, $"recovered.{recovery.Cause}", recovery.Months.Select(month => new PaidMonthFact(month.Month, month.Amount, FactSource.Portal)));
    }
}
