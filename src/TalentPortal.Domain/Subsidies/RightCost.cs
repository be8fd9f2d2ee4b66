using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Subsidies;

/// <summary>
/// What a right to the allowance still costs, by the year that bears it: months accrued and not paid, and the months it may still earn,
/// each at the amount of the last one. In fen; whole months, so nothing is rounded.
/// </summary>
public sealed record RightCost(IReadOnlyDictionary<int, Money> ByYear, Money Rate)
{
    public static readonly RightCost None = new(new Dictionary<int, Money>(), Money.Zero);

    public Money Total => ByYear.Values.Sum();

    /// <param name="right">The right as it stands.</param>
    /// <param name="lines">All its months.</param>
    /// <param name="carrierOf">Whether the payment that carries a line is on its way or paid; null where none carries it.</param>
    /// <param name="baseYear">The year that bears everything up to its end.</param>
    /// <param name="amounts">Of a policy that pays in instalments; null for monthly amounts.</param>
    public static RightCost Of(Entitlement right, IReadOnlyCollection<AccrualLine> lines, Func<AccrualLine, MonthCarrier?> carrierOf, int baseYear, AmountTerms? amounts = null)
    {
        ArgumentNullException.ThrowIfNull(right);
        var back = lines.Where(line => line.Kind is AccrualKind.Recovery).Select(line => line.Month).ToHashSet();
        var owed = lines.Where(line => line.Kind is not AccrualKind.Recovery && !back.Contains(line.Month)).Where(line => Owes(right, carrierOf(line))).Select(line => (line.Month, line.Amount));
        var rate = lines.Where(line => line.Kind is AccrualKind.Regular).MaxBy(line => line.Month)?.Amount ?? Money.Zero;
        var byYear = owed.Concat(amounts is { IsMonthly: false } && right.Whole is { } whole ? Instalments(right, amounts, whole) : ToCome(right).Select(month => (Month: month, Amount: rate))).GroupBy(part => Math.Max(part.Month.Year, baseYear), part => part.Amount)
            .ToDictionary(year => year.Key, year => year.Sum());
        return new RightCost(byYear, rate);
    }

    /// <summary>The months the right may still earn if none is missed.</summary>
    public static IEnumerable<YearMonth> ToCome(Entitlement right) => right.State is EntitlementState.Ended or EntitlementState.Completed ? []
        : right.LastMonth.AddMonths(1).To(right.WindowEnd).Take(right.RemainingMonths);

    /// <summary>Those not accrued yet, each in the month it falls due, or in the next one when that has passed.</summary>
    private static IEnumerable<(YearMonth Month, Money Amount)> Instalments(Entitlement right, AmountTerms amounts, Money whole)
    {
        if (right.State is EntitlementState.Ended or EntitlementState.Completed) yield break;
        var next = right.LastMonth.AddMonths(1);
        for (var number = right.UsedMonths; number < amounts.Instalments.Count; number++)
        {
            var due = right.FirstInsuredMonth.AddMonths(amounts.Instalments[number].AfterMonths);
            yield return (due > next ? due : next, amounts.Part(whole, number));
        }
    }

    // What is on its way may arrive, whatever became of the right since.
    private static bool Owes(Entitlement right, MonthCarrier? carrier) => carrier switch
    {
        MonthCarrier.Paid => false,
        MonthCarrier.OnItsWay => true,
        _ => !right.EndReason.VoidsWhatIsUnpaid(),
    };
}

public enum MonthCarrier
{
    OnItsWay,
    Paid,
}
