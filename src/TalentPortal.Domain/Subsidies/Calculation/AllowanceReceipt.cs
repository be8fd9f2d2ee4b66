using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>
/// Writes the receipt of an allowance: payable months that follow one another at the same rate share their lines (base, uplift,
/// monthly amount, months); each held month stays visible with 0.00 and what it would add.
/// </summary>
internal static class AllowanceReceipt
{
    public static Receipt Of(AllowanceRules rules, AllowanceCase person, IReadOnlyList<MonthDecision> months, YearMonth through)
    {
        var lines = new List<ReceiptLine>();
        if (months.Any(month => month.IsPayable)) lines.AddRange(InterestLines(rules, person));
        if (person.LoanBefore is { } before) lines.Add(Before(rules, before));
        foreach (var run in Runs([.. months.Where(month => month.IsPayable)])) lines.AddRange(LinesOf(rules, person, run));
        lines.AddRange(months.Where(month => month.Reason.IsHeld()).Select(month => HeldLine(rules, month)));
        return Receipt.Of(rules.Version, lines, new()
        {
            MonthLimit = rules.Terms.MonthLimit,
            PaidBefore = person.MonthsPaidBefore,
            PaidNow = months.Count(month => month.IsPayable),
            Through = through,
            FirstMonth = person.FirstMonth,
            WindowEnd = person.WindowEnd,
        });
    }

    private static IEnumerable<IReadOnlyList<MonthDecision>> Runs(IReadOnlyList<MonthDecision> payable)
    {
        var start = 0;
        for (var i = 1; i <= payable.Count; i++)
        {
            if (i < payable.Count && payable[i].Rate == payable[start].Rate && payable[i].Deduction == payable[start].Deduction) continue;
            yield return [.. payable.Skip(start).Take(i - start)];
            start = i;
        }
    }

    private static IEnumerable<ReceiptLine> LinesOf(AllowanceRules rules, AllowanceCase person, IReadOnlyList<MonthDecision> run)
    {
        var first = run[0];
        var rate = first.Rate;
        yield return rules.Terms.Amounts is { } amounts ? OwnBase(rules, amounts, rate)
            : new(ReceiptLineKind.Base, CalculationText.Of("line.Base", TextArgument.Of(rate.Level)), rules.Clause(AllowanceRule.Rate), person.EducationIn(first.Month)!.Source) { Rate = rate.Base };
        if (rate.IsEnterprise) yield return Uplift(rules, person, first);
        else if (person.PublicPayrollIn(first.Month) is { } roll && rules.Terms.IsEnterprise(first.EmployerType!.Value))
            yield return new(ReceiptLineKind.Remark, CalculationText.Of("line.PublicPayroll"), rules.Clause(AllowanceRule.PublicPayroll), roll.Source);
        if (!rate.Received.IsZero) yield return Received(rules, rate);
        if (!first.Deduction.IsZero) yield return Deduction(rules, person, first);
        if (rate.Whole is { } whole) yield return Part(rules, rate, whole);
        else if (first.Amount != rate.Base) yield return Monthly(rules, first.Amount);
        yield return new(ReceiptLineKind.Months, CalculationText.Of("line.Months", TextArgument.Of(run.Count)), rules.Clause(AllowanceRule.MonthLimit),
            person.InsuranceIn(first.Month).Select(row => row.Source).Order().FirstOrDefault(FactSource.SocialInsurance))
        {
            Quantity = run.Count,
            Rate = first.Amount,
            Amount = first.Amount * run.Count,
            Months = [.. run.Select(month => month.Month)],
        };
    }

    internal static ReceiptLine OwnBase(AllowanceRules rules, AmountTerms amounts, MonthlyRate rate) =>
        new(ReceiptLineKind.Base, amounts.Basis switch
        {
            AmountBasis.Flat => CalculationText.Of("line.Base.Flat"),
            AmountBasis.TalentLevel => CalculationText.Of("line.Base.Level", TextArgument.Of(rate.TalentLevel!.Value)),
            AmountBasis.Interest => CalculationText.Of($"line.Base.Interest.{amounts.Interest!.Bearing}", TextArgument.Rate(amounts.Interest.Share ?? amounts.Interest.Rate!.Value)),
            AmountBasis.ShareOfSum => CalculationText.Of("line.Base.Share", TextArgument.Of(amounts.Sum!.Value), TextArgument.Share(amounts.Share!.Value)),
            _ => CalculationText.Of("line.Base", TextArgument.Of(rate.Level)),
        }, rules.Clause(AllowanceRule.Rate), amounts.NeedsProof ? FactSource.Clerk : FactSource.Portal)
        { Rate = rate.Base, Rounding = amounts.NeedsProof ? Rounding.HalfUpToFen : Rounding.Exact };

    internal static ReceiptLine Received(AllowanceRules rules, MonthlyRate rate) =>
        new(ReceiptLineKind.Deduction, CalculationText.Of("line.Received"), rules.Clause(AllowanceRule.Stacking), FactSource.Clerk) { Rate = rate.Received };

    /// <summary>One line for each period of the loan; what the contract has beyond the policy's limits stands below it.</summary>
    private static IEnumerable<ReceiptLine> InterestLines(AllowanceRules rules, AllowanceCase person) => (person.Borne?.Parts ?? []).Select(part =>
        new ReceiptLine(ReceiptLineKind.Interest,
            CalculationText.Of("line.Interest", TextArgument.Of(part.Principal), TextArgument.Rate(part.Rate), TextArgument.Of(part.Period.From), TextArgument.Of(part.Period.To), TextArgument.Of(part.Days), TextArgument.Of(part.DaysOfYear)),
            rules.Clause(AllowanceRule.Rate), FactSource.Clerk)
        {
            Note = part.IsLimited ? CalculationText.Of("line.Interest.Limited", TextArgument.Of(part.Period.Principal), TextArgument.Rate(part.Period.Rate), TextArgument.Of(part.Period.Days)) : null,
            Rate = part.Interest,
            Rounding = Rounding.HalfUpToFen,
        });

    /// <summary>Earlier cases of the loan use up the policy's days and its highest amount.</summary>
    private static ReceiptLine Before(AllowanceRules rules, LoanBefore before) =>
        new(ReceiptLineKind.Remark, CalculationText.Of("line.LoanBefore", TextArgument.Of(before.Days), TextArgument.Of(before.Borne)), rules.Clause(AllowanceRule.Rate), FactSource.Portal);

    internal static ReceiptLine Part(AllowanceRules rules, MonthlyRate rate, Money whole) =>
        new(ReceiptLineKind.Instalment, CalculationText.Of("line.Instalment", TextArgument.Of(rate.Instalment!.Value), TextArgument.Share(rules.Terms.Amounts!.Instalments[rate.Instalment.Value - 1].Share), TextArgument.Of(whole)),
            rules.Clause(AllowanceRule.Rate), FactSource.Computed)
        { Rate = rate.Amount, Rounding = Rounding.HalfUpToFen };

    private static ReceiptLine Uplift(AllowanceRules rules, AllowanceCase person, MonthDecision month) =>
        new(ReceiptLineKind.Factor, CalculationText.Of("line.EnterpriseUplift", TextArgument.Rise(month.Rate.Factor)), rules.Clause(AllowanceRule.EnterpriseUplift),
            person.EmployerOf(month.Employer!.Value)!.Source)
        { Factor = month.Rate.Factor, Rate = month.Rate.Amount, Rounding = Rounding.HalfUpToFen };

    private static ReceiptLine Deduction(AllowanceRules rules, AllowanceCase person, MonthDecision month)
    {
        var other = person.OtherBenefitsIn(month.Month).OrderByDescending(benefit => benefit.Amount).ThenBy(benefit => benefit.PolicyCode, StringComparer.Ordinal).First();
        return new(ReceiptLineKind.Deduction, CalculationText.Of("line.Deduction", other.NameInWords), rules.Clause(AllowanceRule.Stacking), other.Source) { Rate = month.Deduction };
    }

    internal static ReceiptLine Monthly(AllowanceRules rules, Money amount) =>
        new(ReceiptLineKind.Monthly, CalculationText.Of("line.Monthly"), rules.Clause(AllowanceRule.Rate), FactSource.Computed) { Rate = amount };

    private static ReceiptLine HeldLine(AllowanceRules rules, MonthDecision month) =>
        new(ReceiptLineKind.Held, CalculationText.Of("line.Held", TextArgument.Of(month.Month)), rules.Clause(month.Reason.Rule()), FactSource.SocialInsurance)
        {
            Note = CalculationText.Of($"held.{month.Reason}", TextArgument.Of(month.Held)),
            Amount = Money.Zero,
            Held = month.Held,
            Months = [month.Month],
        };
}
