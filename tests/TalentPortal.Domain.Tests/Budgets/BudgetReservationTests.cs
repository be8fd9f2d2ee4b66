using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Tests.Payments;
using static TalentPortal.Domain.Tests.Budgets.SomeBudget;

namespace TalentPortal.Domain.Tests.Budgets;

/// <summary>What a case costs, by year, and how a reservation follows it.</summary>
public sealed class BudgetReservationTests
{
    private readonly SomeBudget budget = new();

    /// <summary>Three months from July 2026, 33 to come: six of 2026, twelve each of 2027 and 2028, six of 2029.</summary>
    [Fact]
    public void Right_OfThirtySixMonthsFromJuly_CostsEachYearItsMonths()
    {
        var (right, lines) = SomeMoney.Granted(3);

        var cost = RightCost.Of(right, lines, _ => null, 2026);

        cost.ByYear.ShouldBe(new Dictionary<int, Money> { [2026] = SomeMoney.Monthly * 6, [2027] = SomeMoney.Monthly * 12, [2028] = SomeMoney.Monthly * 12, [2029] = SomeMoney.Monthly * 6 }, ignoreOrder: true);
        cost.Total.ShouldBe(SomeMoney.Monthly * 36);
    }

    [Fact]
    public void Months_OfEarlierYears_AreBorneByTheYearOfTheDecision()
    {
        var (right, lines) = SomeMoney.Granted(3);

        RightCost.Of(right, lines, _ => null, 2027).ByYear.Keys.Min().ShouldBe(2027);
        RightCost.Of(right, lines, _ => null, 2027).ByYear[2027].ShouldBe(SomeMoney.Monthly * 18);
    }

    [Fact]
    public void Right_ThatEndedByAnObjection_OwesOnlyWhatIsOnItsWay()
    {
        var (right, lines) = SomeMoney.Granted(3);
        right.End(EndReason.ObjectionUpheld);

        RightCost.Of(right, lines, _ => null, 2026).Total.ShouldBe(Money.Zero);
        RightCost.Of(right, lines, line => line == lines[0] ? MonthCarrier.OnItsWay : line == lines[1] ? MonthCarrier.Paid : null, 2026).Total.ShouldBe(SomeMoney.Monthly);
    }

    [Fact]
    public void Reservation_PaidAndReturned_KeepsWhatIsStillOwed()
    {
        var reservation = Planned((2026, 600), (2027, 1200));
        reservation.Reserve();
        foreach (var part in reservation.Parts) reservation.Commit(part.Year, part.Planned);

        reservation.Pay(2026, Money.FromYuan(100));
        (reservation.Open, reservation.Paid, reservation.IsShort).ShouldBe((Money.FromYuan(1700), Money.FromYuan(100), false));
        reservation.Return(2026, Money.FromYuan(100));
        (reservation.Open, reservation.Paid, reservation.IsShort).ShouldBe((Money.FromYuan(1800), Money.Zero, false));
        reservation.Plan(new Dictionary<int, Money> { [2026] = Money.FromYuan(700) }, Money.FromYuan(100));
        (reservation.PartOf(2026)!.Short, reservation.PartOf(2027)!.Short).ShouldBe((Money.FromYuan(100), Money.Zero));
    }

    [Fact]
    public void Case_StillWaitingInANewYear_NeedsTheOldYearsPartOfTheNewOne()
    {
        var reservation = Planned((2026, 600), (2027, 1200), (2028, 300));

        reservation.Postpone(2027);

        reservation.BaseYear.ShouldBe(2027);
        reservation.Parts.Where(part => part.Planned > Money.Zero).Select(part => (part.Year, part.Planned.Yuan)).ShouldBe([(2027, 1800m), (2028, 300m)]);
        reservation.YearOf(new YearMonth(2026, 9)).ShouldBe(2027);
    }

    private BudgetReservation Planned(params (int Year, decimal Yuan)[] parts)
    {
        var reservation = new BudgetReservation(budget.Item, Case(1), 2026, Now);
        reservation.Plan(parts.ToDictionary(part => part.Year, part => Money.FromYuan(part.Yuan)), Money.FromYuan(100));
        return reservation;
    }
}
