using System.Globalization;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies.Conditions;

namespace TalentPortal.Application.Payments;

/// <summary>
/// What a payment is for, the same in every language: its months, or, of borne interest, the days of the loan. Interest is accrued with a month of insurance, which says nothing about
/// the days that it is paid for.
/// </summary>
public static class PaidPeriod
{
    /// <param name="first">The first month carried.</param>
    /// <param name="last">The last one.</param>
    /// <param name="loan">As the right claims it; null where no interest is borne.</param>
    /// <param name="between">Between two ends.</param>
    public static string Of(YearMonth first, YearMonth last, ProvenLoan? loan, string between = "…")
    {
        if (loan is null) return first == last ? first.ToString() : $"{first}{between}{last}";
        var (from, to) = loan.Span;
        return string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd}{between}{to:yyyy-MM-dd}");
    }
}
