using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>Money that was paid month by month and was not due (追缴). Exact sums of paid months; no rounding.</summary>
public static class OverpaymentRecovery
{
    /// <summary>Months paid after the last insured month in the county; earlier months were right and stay (3.7.3).</summary>
    public static RecoveryCalculation AfterDeparture(AllowanceRules rules, IEnumerable<PaidMonthFact> paid, YearMonth lastInsuredMonth) =>
        Recover(rules, paid.Where(month => month.Month > lastInsuredMonth), "recovery.AfterDeparture", lastInsuredMonth, null);

    /// <summary>Everything from the first false month on, and a ban from applying counted from the decision (3.7.4).</summary>
    public static RecoveryCalculation Fraud(AllowanceRules rules, IEnumerable<PaidMonthFact> paid, YearMonth firstFalseMonth, DateOnly decidedOn) =>
        Recover(rules, paid.Where(month => month.Month >= firstFalseMonth), "recovery.Fraud", firstFalseMonth, rules.Terms.Recovery.BarredUntil(decidedOn));

    /// <summary>Months that somebody found not due, worded by a key that takes their number.</summary>
    internal static Receipt Of(AllowanceRules rules, string key, IEnumerable<PaidMonthFact> notDue) => ReceiptOf(rules, notDue, months => CalculationText.Of(key, TextArgument.Of(months.Count)));

    private static RecoveryCalculation Recover(AllowanceRules rules, IEnumerable<PaidMonthFact> notDue, string key, YearMonth boundary, DateOnly? bannedUntil) =>
        new(ReceiptOf(rules, notDue, months => CalculationText.Of(key, TextArgument.Of(boundary), TextArgument.Of(months.Count))), bannedUntil);

    private static Receipt ReceiptOf(AllowanceRules rules, IEnumerable<PaidMonthFact> notDue, Func<IReadOnlyList<PaidMonthFact>, CalculationText> say)
    {
        var lines = notDue.OrderBy(month => month.Month).GroupBy(month => month.Amount).OrderBy(same => same.First().Month)
            .Select(same => LineOf(rules, say([.. same]), same.Key, [.. same])).ToList();
        return Receipt.Of(rules.Version, lines, null);
    }

    private static ReceiptLine LineOf(AllowanceRules rules, CalculationText text, Money amount, IReadOnlyList<PaidMonthFact> months) =>
        new(ReceiptLineKind.Recovery, text, rules.Clause(AllowanceRule.Recovery), months.Min(month => month.Source))
        {
            Quantity = months.Count,
            Rate = amount,
            Amount = amount * months.Count,
            Months = [.. months.Select(month => month.Month)],
        };
}

/// <summary>What is to be paid back and how it came about. Until the day given the person may not apply again.</summary>
public sealed record RecoveryCalculation(Receipt Receipt, DateOnly? BannedUntil)
{
    public Money Amount => Receipt.Total;
}
