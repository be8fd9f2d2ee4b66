using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>
/// The month rule: a month is payable when a qualifying employer paid the pension for it; of two, the one holding the contract on
/// the last day decides; it is paid once, at that employer's rate. Allocates nothing. Amounts in fen, see <see cref="MonthlyRate"/>.
/// </summary>
public static class AllowanceMonthRule
{
    public static MonthDecision Decide(AllowanceRules rules, in MonthCase at, ReadOnlySpan<InsuranceRow> rows)
    {
        if (WhyOutside(rules, at) is { } outside) return new(at.Month, outside);
        if (rows.IsEmpty) return new(at.Month, MonthReason.NotInsured);

        var chosen = 0;
        for (var i = 1; i < rows.Length; i++)
            if (Precedes(rules, rows[i], rows[chosen])) chosen = i;
        return Price(rules, at, rows[chosen]);
    }

    /// <summary>What a month comes to with an employer, whether or not it is payable; null when the policy pays nothing for such a case. In fen, rounded where the rate is.</summary>
    internal static MonthPrice? PriceOf(AllowanceRules rules, in MonthCase at, EmployerType employer)
    {
        if (rules.RateOf(at, employer) is not { } rate) return null;
        // Of a one-off benefit the whole is compared, and its instalments are parts of what is left.
        var worth = rate.Whole ?? rate.Amount;
        var left = BenefitStacking.Beyond(worth, at.OtherBenefit);
        if (rate.Whole is null) return new(rate, worth - left, left);
        var part = rules.Terms.Amounts!.Part(left, at.MonthsUsed);
        return new(rate with { Whole = left, Amount = part }, worth - left, part);
    }

    private static MonthReason? WhyOutside(AllowanceRules rules, in MonthCase at) =>
        at.AlreadyPaid ? MonthReason.AlreadyPaid
        : at.Month < at.FirstMonth ? MonthReason.BeforeFirstMonth
        : at.Month > at.WindowEnd ? MonthReason.AfterWindow
        : at.MonthsUsed >= rules.Terms.MonthLimit ? MonthReason.LimitReached
        : at.OnLongLeave ? MonthReason.OnLongLeave
        : rules.IsBeforeInstalment(at) ? MonthReason.NotDueYet
        : null;

    private static MonthDecision Price(AllowanceRules rules, in MonthCase at, in InsuranceRow row)
    {
        var reason = Reason(rules, row);
        if (PriceOf(rules, at, row.EmployerType) is not var (rate, deduction, net)) return new(at.Month, rules.WhyNoRate(at)) { Employer = row.Employer, EmployerType = row.EmployerType };
        if (reason is MonthReason.Payable && net.IsZero && !(deduction.IsZero && rate.Received.IsZero)) reason = MonthReason.CoveredByOtherBenefit;
        return new(at.Month, reason)
        {
            Employer = row.Employer,
            EmployerType = row.EmployerType,
            Rate = rate,
            Deduction = deduction,
            Amount = reason is MonthReason.Payable ? net : Money.Zero,
            Held = reason.IsHeld() ? net : Money.Zero,
        };
    }

    private static MonthReason Reason(AllowanceRules rules, in InsuranceRow row) =>
        !row.IsPaid ? MonthReason.PensionUnpaid
        : row.MonthsLate > rules.Terms.BackPaymentMonths ? MonthReason.BackPaymentTooLate
        : row.Contract is ContractStanding.TooShort ? MonthReason.ContractTooShort
        : row.IsDispatchedElsewhere ? MonthReason.DispatchedElsewhere
        : row.IsBlacklisted ? MonthReason.EmployerBlacklisted
        : row.Contract is ContractStanding.Unknown ? MonthReason.EmploymentUnknown
        : row.IsBackPayment && !row.IsExplained && rules.Terms.BackPaymentNeedsExplanation ? MonthReason.BackPaymentUnexplained
        : MonthReason.Payable;

    // The reasons are declared in the order of how close they are to payment: what can be paid goes before what cannot.
    private static bool Precedes(AllowanceRules rules, in InsuranceRow one, in InsuranceRow other)
    {
        var (reason, otherReason) = (Reason(rules, one), Reason(rules, other));
        if (reason != otherReason) return reason < otherReason;
        if (one.HoldsContractOnLastDay != other.HoldsContractOnLastDay) return one.HoldsContractOnLastDay;
        if (one.ContractStart != other.ContractStart) return one.ContractStart > other.ContractStart;
        return one.Employer.Value.CompareTo(other.Employer.Value) < 0;
    }
}
