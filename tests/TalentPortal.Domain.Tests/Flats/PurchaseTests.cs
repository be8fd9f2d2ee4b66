using CsCheck;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Flats;

/// <summary>Buying at cost after ten years (domain 8): the examples as facts, and the clock against the definition written another way.</summary>
public sealed class PurchaseTests
{
    private static readonly FlatRules Cumulative = FlatStory.Rules, Consecutive = FlatStory.Rules with { PurchaseCounting = MonthCounting.Consecutive };

    private static readonly Gen<YearMonth[]> Months = Gen.Int[0, 60].Select(i => new YearMonth(2014, 1).AddMonths(i)).Array[0, 80];

    [Fact]
    public void Example1_July2015ToJune2025_OpensInJuly2025()
    {
        foreach (var rules in new[] { Cumulative, Consecutive }) PurchaseClock.Of(Row("2015-07", "2025-06"), rules).ShouldSatisfyAllConditions(clock => clock.Counted.ShouldBe(120), clock => clock.From.ShouldBe(new YearMonth(2025, 7)));
        PurchaseClock.Of(Row("2015-07", "2025-05"), Cumulative).ShouldSatisfyAllConditions(clock => clock.From.ShouldBeNull(), clock => clock.Missing.ShouldBe(1));
    }

    [Fact]
    public void Example2_FiveYears_Away_Back_OpensIn2026_OrIn2031WhereTheyMustBeConsecutive()
    {
        IEnumerable<YearMonth> months = [.. Row("2014-01", "2018-12"), .. Row("2021-01", "2030-12")];
        PurchaseClock.Of(months, Cumulative).From.ShouldBe(new YearMonth(2026, 1));
        PurchaseClock.Of(months, Consecutive).From.ShouldBe(new YearMonth(2031, 1));
    }

    [Fact]
    public void Example2_SeenInMarch2024_IsExpectedForTheSameMonths()
    {
        List<YearMonth> months = [.. Row("2014-01", "2018-12"), .. Row("2021-01", "2024-03")];
        var (all, row) = (PurchaseClock.Of(months, Cumulative), PurchaseClock.Of(months, Consecutive));
        (all.Counted, all.From, all.Expected(new YearMonth(2024, 4))).ShouldBe((99, null, new YearMonth(2026, 1)));
        (row.Counted, row.From, row.Expected(new YearMonth(2024, 4))).ShouldBe((39, null, new YearMonth(2031, 1)));
        // A month is missing in between: the row begins anew.
        row.Expected(new YearMonth(2024, 6)).ShouldBe(new YearMonth(2034, 6));
    }

    [Fact]
    public void Example3_SixtySquareMetresAtCost_AndNinetyWithTwentyAtTheMarkets()
    {
        PurchasePrice.Of(FlatStory.Sixty, FlatLand.StateOwned, TalentLevel.E, Cumulative).Total.ShouldBe(Money.FromYuan(192_000));
        var price = PurchasePrice.Of(FlatStory.Sixty with { Area = 90 }, FlatLand.StateOwned, TalentLevel.E, Cumulative);
        price.Lines.Select(line => (line.Text.Key, line.Amount)).ShouldBe([("calc.flat.price.within", Money.FromYuan(224_000)), ("calc.flat.price.beyond", Money.FromYuan(104_000))]);
        price.Total.ShouldBe(Money.FromYuan(328_000));
    }

    [Fact]
    public void Flat_OnCollectiveLand_IsNeverForSale_AndOtherOnesWhereTheyAreMarked()
    {
        FlatStory.Refusal(() => PurchasePrice.Of(FlatStory.Sixty, FlatLand.Collective, TalentLevel.E, Cumulative)).ShouldBe(FlatRefusals.CollectiveLand);
        FlatStory.Refusal(() => PurchasePrice.Of(FlatStory.Sixty with { IsSaleable = false }, FlatLand.StateOwned, TalentLevel.E, Cumulative)).ShouldBe(FlatRefusals.NotSaleable);
        FlatStory.Sixty.WhyInvalid(FlatLand.Collective).ShouldBe(FlatRefusals.CollectiveLand);
    }

    [Fact]
    public void Standing_NamesEverythingAtOnce()
    {
        var today = new DateOnly(2025, 7, 1);
        var (ready, early) = (PurchaseClock.Of(Row("2015-07", "2025-06"), Cumulative), PurchaseClock.Of(Row("2015-08", "2025-06"), Cumulative));
        new PurchaseStanding(ready, true, 0, false).WhyNot(FlatStory.Sixty, FlatLand.StateOwned, today).ShouldBeEmpty();
        new PurchaseStanding(ready, true, 0, false).WhyNot(FlatStory.Sixty, FlatLand.StateOwned, today.AddDays(-1)).ShouldBe([FlatRefusals.MonthsMissing]);
        new PurchaseStanding(early, true, 1, true).WhyNot(FlatStory.Sixty, FlatLand.Collective, today).ShouldBe([FlatRefusals.CollectiveLand, FlatRefusals.MonthsMissing, FlatRefusals.NotInGoodStanding, FlatRefusals.OnePerFamily]);
        new PurchaseStanding(ready, false, 0, false).WhyNot(FlatStory.Sixty, FlatLand.StateOwned, today).ShouldBe([FlatRefusals.NotInGoodStanding]);
    }

    [Fact]
    public void Resale_IsLockedForFiveYears() => PurchasePrice.LockedUntil(new DateOnly(2028, 2, 29), Cumulative).ShouldBe(new DateOnly(2033, 2, 27));

    [Fact]
    public void Month_OfTwoEmployers_CountsOnce_AndOrderDoesNotMatter() => Gen.Select(Months, Gen.Bool, Gen.Int).Sample((months, all, seed) =>
    {
        var (rules, shuffled) = (Rules(all), (YearMonth[])[.. months, .. months]);
        new Random(seed).Shuffle(shuffled);
        return PurchaseClock.Of(shuffled, rules) == PurchaseClock.Of(months, rules);
    });

    [Fact]
    public void Month_More_NeverMakesItLater() => Gen.Select(Months, Gen.Int[-6, 70], Gen.Bool).Sample((months, more, all) =>
    {
        var (before, after) = (PurchaseClock.Of(months, Rules(all)), PurchaseClock.Of([.. months, new YearMonth(2014, 1).AddMonths(more)], Rules(all)));
        return before.From is not { } from || after.From <= from;
    }, iter: 5_000);

    [Fact]
    public void Clock_IsTheDefinition() => Gen.Select(Months, Gen.Bool).Sample((months, all) =>
    {
        // Written the other way round: the earliest month before which enough of them lie, or lie in a row.
        var (rules, set) = (Rules(all), months.ToHashSet());
        var expected = new YearMonth(2014, 1).To(new YearMonth(2020, 1)).Where(month => set.Contains(month.AddMonths(-1)) &&
            (all ? set.Count(one => one < month) >= rules.PurchaseMonths : Enumerable.Range(1, rules.PurchaseMonths).All(back => set.Contains(month.AddMonths(-back))))).Select(month => (YearMonth?)month).FirstOrDefault();
        return PurchaseClock.Of(months, rules).From == expected;
    }, iter: 5_000);

    [Fact]
    public void Expected_IsWhatHappensIfEveryMonthFollows() => Gen.Select(Months, Gen.Bool, Gen.Int[0, 3]).Sample((months, all, gap) =>
    {
        var rules = Rules(all);
        var next = (months.Length == 0 ? new YearMonth(2014, 1) : months.Max()).AddMonths(1 + gap);
        return PurchaseClock.Of(months, rules).Expected(next) == PurchaseClock.Of([.. months, .. next.To(next.AddMonths(100))], rules).From;
    }, iter: 3_000);

    // Twenty months instead of 120, so that short rows reach them.
    private static FlatRules Rules(bool all) => (all ? Cumulative : Consecutive) with { PurchaseMonths = 20 };

    private static IEnumerable<YearMonth> Row(string first, string last) => YearMonth.Parse(first).To(YearMonth.Parse(last));
}
