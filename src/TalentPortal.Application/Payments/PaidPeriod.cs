using System.Globalization;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies.Conditions;

namespace TalentPortal.Application.Payments;

/// <summary>
/// What a payment is for, the same in every language: its months, or, of borne interest, the days of the loan that are paid for, which a limit may have left fewer of than were proven. Interest is accrued
/// with a month of insurance, which says nothing about the days that it is paid for.
/// </summary>
public static class PaidPeriod
{
    /// <param name="first">The first month carried.</param>
    /// <param name="last">The last one.</param>
    /// <param name="borne">As the right claims it; null where no interest is borne.</param>
    /// <param name="between">Between two ends.</param>
    public static string Of(YearMonth first, YearMonth last, BorneDays? borne, string between = "…")
    {
        if (borne is null) return first == last ? first.ToString() : $"{first}{between}{last}";
        var (from, to) = borne.Span;
        return string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd}{between}{to:yyyy-MM-dd}");
    }

    /// <summary>For a reader who would miss days: with how many count of how many proven ones where a limit cut them.</summary>
    public static string Words(YearMonth first, YearMonth last, BorneDays? borne, PortalTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var period = Of(first, last, borne);
        return borne is { IsCut: true } ? period + texts["payment.period.cut", borne.Days, borne.Loan.Days] : period;
    }
}
