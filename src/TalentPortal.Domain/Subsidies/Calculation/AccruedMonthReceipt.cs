using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>
/// Why accrued months come to what they do (核定明细的核算): the rate of the right's version for level and employer of each line, months with
/// the same figures together. Whole months times a rate that was rounded once; nothing is rounded here.
/// </summary>
public static class AccruedMonthReceipt
{
    public static Receipt Of(AllowanceRules rules, IEnumerable<AccrualLine> lines)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var alike = lines.OrderBy(line => line.Month).ThenBy(line => line.Kind).GroupBy(line => (line.Kind, line.Reason, line.Level, line.EmployerType, line.Amount, line.Basis, IsOfARun: line.RunId is not null));
        return Receipt.Of(rules.Version, [.. alike.SelectMany(same => LinesOf(rules, [.. same]))], null);
    }

    private static IEnumerable<ReceiptLine> LinesOf(AllowanceRules rules, IReadOnlyList<AccrualLine> same) => same[0].Kind switch
    {
        AccrualKind.Recovery => [Counted(ReceiptLineKind.Recovery, CalculationText.Of($"taken_back.{same[0].Reason}"), rules.Clause(AllowanceRule.Recovery), same, null)],
        AccrualKind.TopUp => [Counted(ReceiptLineKind.Months, CalculationText.Of("line.MonthTopUp"), rules.Clause(AllowanceRule.Rate), same, null)],
        _ when same[0].RunId is not null && MonthBasis.Reckon(rules, same[0]) is { } price && price.Net == same[0].Amount => Reckoned(rules, same, price),
        _ when rules.Terms.Amounts is { } amounts && !(amounts is { IsMonthly: true, Basis: AmountBasis.Education }) => Decided(rules, same),
        _ => Earned(rules, same),
    };

    /// <summary>Of a run: what the month rested on was kept, so it is reckoned again line by line, whatever the policy pays by.</summary>
    private static IEnumerable<ReceiptLine> Reckoned(AllowanceRules rules, IReadOnlyList<AccrualLine> same, MonthPrice price)
    {
        var (line, rate) = (same[0], price.Rate);
        yield return rules.Terms.Amounts is { } amounts ? AllowanceReceipt.OwnBase(rules, amounts, rate) : Base(rules, rate);
        if (rate.IsEnterprise) yield return Uplift(rules, rate);
        else if (line.Basis is { OnPublicPayroll: true } && rules.Terms.IsEnterprise(line.EmployerType!.Value)) yield return PublicPayroll(rules);
        if (!rate.Received.IsZero) yield return AllowanceReceipt.Received(rules, rate);
        if (!price.Deduction.IsZero) yield return Deduction(rules, price.Deduction);
        if (rate.Whole is { } whole) yield return AllowanceReceipt.Part(rules, rate, whole);
        else if (rules.Terms.Amounts is not null && line.Amount != rate.Base) yield return AllowanceReceipt.Monthly(rules, line.Amount);
        yield return Months(rules, same);
    }

    /// <summary>Of a decision: what is not paid by a table of educations month by month is worked out in the decision's receipt.</summary>
    private static IEnumerable<ReceiptLine> Decided(AllowanceRules rules, IReadOnlyList<AccrualLine> same) =>
    [
        new(ReceiptLineKind.Base, CalculationText.Of("line.Base.Decided"), rules.Clause(AllowanceRule.Rate), FactSource.Portal) { Rate = same[0].Amount },
        Months(rules, same),
    ];

    private static IEnumerable<ReceiptLine> Earned(AllowanceRules rules, IReadOnlyList<AccrualLine> same)
    {
        var line = same[0];
        var (amount, rate) = (line.Amount, RateOf(rules, line));
        yield return Base(rules, rate);
        if (rate.IsEnterprise) yield return Uplift(rules, rate);
        else if (line.EmployerType is { } type && rules.Terms.IsEnterprise(type)) yield return PublicPayroll(rules);
        if (amount < rate.Amount) yield return Deduction(rules, rate.Amount - amount);
        yield return Months(rules, same);
    }

    private static ReceiptLine Base(AllowanceRules rules, MonthlyRate rate) =>
        new(ReceiptLineKind.Base, CalculationText.Of("line.Base", TextArgument.Of(rate.Level)), rules.Clause(AllowanceRule.Rate), FactSource.Portal) { Rate = rate.Base };

    private static ReceiptLine Uplift(AllowanceRules rules, MonthlyRate rate) =>
        new(ReceiptLineKind.Factor, CalculationText.Of("line.EnterpriseUplift", TextArgument.Rise(rate.Factor)), rules.Clause(AllowanceRule.EnterpriseUplift), FactSource.MarketRegulation)
        { Factor = rate.Factor, Rate = rate.Amount, Rounding = Rounding.HalfUpToFen };

    private static ReceiptLine PublicPayroll(AllowanceRules rules) =>
        new(ReceiptLineKind.Remark, CalculationText.Of("line.PublicPayroll"), rules.Clause(AllowanceRule.PublicPayroll), FactSource.Establishment);

    private static ReceiptLine Deduction(AllowanceRules rules, Money deduction) =>
        new(ReceiptLineKind.Deduction, CalculationText.Of("line.OtherBenefit"), rules.Clause(AllowanceRule.Stacking), FactSource.Portal) { Rate = deduction };

    private static ReceiptLine Months(AllowanceRules rules, IReadOnlyList<AccrualLine> same) =>
        Counted(ReceiptLineKind.Months, CalculationText.Of("line.Months", TextArgument.Of(same.Count)), rules.Clause(AllowanceRule.MonthLimit), same,
            same[0].Reason is AccrualReason.LateMonth ? CalculationText.Of("accrued.LateMonth") : null);

    /// <summary>A line keeps what it came to, not who is on the public payroll: the institution rate is taken where it is exactly what was given.</summary>
    private static MonthlyRate RateOf(AllowanceRules rules, AccrualLine line)
    {
        if (line.EmployerType is not { } type) return new(line.Level, false, line.Amount, 1m, line.Amount);
        var institution = rules.RateOf(line.Level, type, onPublicPayroll: true);
        return line.Amount == institution.Amount ? institution : rules.RateOf(line.Level, type, onPublicPayroll: false);
    }

    private static ReceiptLine Counted(ReceiptLineKind kind, CalculationText text, ClauseReference clause, IReadOnlyList<AccrualLine> same, CalculationText? note) =>
        new(kind, text, clause, kind is ReceiptLineKind.Recovery ? FactSource.Portal : FactSource.SocialInsurance)
        {
            Note = note,
            Quantity = same.Count,
            Rate = same[0].Amount,
            Amount = same[0].Amount * same.Count,
            Months = [.. same.Select(line => line.Month)],
        };
}
