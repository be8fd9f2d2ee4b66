using CsCheck;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using static TalentPortal.Domain.Tests.Subsidies.AllowanceExamples;

namespace TalentPortal.Domain.Tests.Subsidies;

/// <summary>The best lawful combination (domain brief §3.6). Seen red with a search that leaves a benefit out although nothing excludes it.</summary>
public class StackingSolverTests
{
    private static readonly Gen<BenefitOption[]> Options =
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 2_000], Gen.Bool, Gen.Int[0, 7], Gen.Int[0, 3], Gen.Int[0, 2]).Array[0, 7]
            .Select(rows => rows.Select((row, i) => new BenefitOption(
                new($"p{i}", new TwoWordings($"政策{i}", $"Policy {i}"), (PolicyLayer)row.Item1, row.Item2.ToString(System.Globalization.CultureInfo.InvariantCulture), new Money(row.Item3), row.Item4, new("一", "1"), FactSource.Portal),
                new HashSet<string> { $"p{row.Item5}" })
            { Months = Months(row.Item6, row.Item7, new Money(row.Item3)) }).ToArray());

    [Fact]
    public void SameGroup_BothAreTaken_TheSecondPaysTheDifference()
    {
        var best = Solve(Option("outstanding-talent", 800), Option("graduate-allowance", 550));

        best.Total.ShouldBe(Yuan(800));
        best.Once!.Lines.Select(line => line.Amount).ShouldBe([Yuan(550), Yuan(250)]);
        best.Losing.ShouldBeEmpty();
    }

    [Fact]
    public void DifferentLayers_Add() => Solve(Option("graduate-allowance", 550), Option("city-allowance", 1_000, PolicyLayer.City)).Total.ShouldBe(Yuan(1_550));

    [Theory]
    [InlineData(600_000, 1_000_000, false)]
    [InlineData(1_200_000, 1_200_000, true)]
    public void ProvinceForTheSameTitle_CountyPaysTheRest_OrIsCovered(int province, int total, bool covered)
    {
        var best = Solve(Option("leader-award", 1_000_000, adds: false), Option("province-award", province, PolicyLayer.Province));

        best.Total.ShouldBe(Yuan(total));
        best.Losing.Select(losing => losing.Reason).ShouldBe(covered ? [LosingReason.Covered] : []);
    }

    /// <summary>Domain 3.6, example 4: one family, one unit. The reductions of two talents for one flat are one group, and only the higher counts.</summary>
    [Fact]
    public void SameFlat_TwoTalents_DiscountsAreNotAddedTogether()
    {
        var best = Solve(Option("flat-level-e", 450, group: "unit-3-502"), Option("flat-level-c", 525, group: "unit-3-502"), Option("graduate-allowance", 550));

        best.Total.ShouldBe(Yuan(525 + 550));
        best.Once!.Lines.Select(line => line.Amount).ShouldBe([Yuan(550), Yuan(450), Yuan(75)], ignoreOrder: true);
    }

    [Fact]
    public void Exclusive_TheOneWorthMoreIsTaken_TheOtherIsShownWithWhatItWouldHaveGiven()
    {
        var best = Solve(Option("rent", 1_500, group: "housing"), Option("flat", 900, group: "flat", not: "rent"), Option("graduate-allowance", 550));

        best.Taken.Select(option => option.Claim.PolicyCode).ShouldBe(["graduate-allowance", "rent"]);
        var losing = best.Losing.ShouldHaveSingleItem();
        (losing.Option.Claim.PolicyCode, losing.Reason, losing.Because!.Claim.PolicyCode, losing.Best).ShouldBe(("flat", LosingReason.Excluded, "rent", Yuan(1_450)));
    }

    [Fact]
    public void Exclusive_TwoSmallOnesBeatALargeOne() =>
        Solve(Option("big", 1_000, group: "a", not: "small-1"), Option("small-1", 600, group: "b"), Option("small-2", 500, group: "c", not: "big")).Total.ShouldBe(Yuan(1_100));

    /// <summary>Neither list of its own would show that the two may not be taken together.</summary>
    [Theory]
    [InlineData(36, "monthly", 28_800)]
    [InlineData(10, "once", 20_000)]
    public void MonthlyAndOneOff_ThatExcludeEachOther_AreWeighedOverTheirWholeTime(int months, string taken, int total)
    {
        var monthly = Option("monthly", 800, not: "once") with { Months = Months(0, months, Yuan(800)) };

        var best = Solve(monthly, Option("once", 20_000, group: "settling"));

        best.Taken.ShouldHaveSingleItem().Claim.PolicyCode.ShouldBe(taken);
        best.Total.ShouldBe(Yuan(total));
        (best.Monthly is null, best.Once is null).ShouldBe((taken == "once", taken == "monthly"));
        best.Losing.ShouldHaveSingleItem().Best.ShouldBe(Yuan(taken == "once" ? 800 * months : 20_000));
    }

    [Fact]
    public void MonthlyOfOneGroup_ThatDoNotRunInTheSameMonths_BothPayWhole()
    {
        var best = Solve(Option("a", 550) with { Months = Months(0, 12, Yuan(550)) }, Option("b", 800) with { Months = Months(6, 12, Yuan(800)) });

        best.Total.ShouldBe(Yuan(6 * 550 + 12 * 800));
        best.Monthly!.Total.ShouldBe(Yuan(800));
    }

    [Fact]
    public void MonthlyOfOneGroup_WithoutASharedMonth_ShowsAMonthThatThereIs()
    {
        var best = Solve(Option("a", 550) with { Months = Months(0, 6, Yuan(550)) }, Option("b", 800) with { Months = Months(6, 6, Yuan(800)) });

        best.RunsTogether.ShouldBeFalse();
        best.Monthly!.Lines.Select(line => line.Amount).ShouldBe([Yuan(800)]);
        best.Total.ShouldBe(Yuan(6 * 550 + 6 * 800));
    }

    [Fact]
    public void NoLawfulSet_GivesMore() =>
        Options.Sample(options =>
        {
            var best = Solve(options).Total;
            return Enumerable.Range(0, 1 << options.Length).Select(set => options.Where((_, i) => (set & 1 << i) != 0).ToList())
                .Where(chosen => !chosen.Exists(one => chosen.Exists(one.Excludes)))
                .All(chosen => Worth(chosen) <= best);
        }, iter: 1_000);

    [Fact]
    public void OrderOfApplying_DoesNotMatter() =>
        Gen.Select(Options, Gen.Int).Sample((options, seed) =>
        {
            var shuffled = options.ToArray();
            new Random(seed).Shuffle(shuffled);
            var (one, other) = (Solve(options), Solve(shuffled));
            return one.Once?.ToJson() == other.Once?.ToJson() && one.Monthly?.ToJson() == other.Monthly?.ToJson() && one.Total == other.Total && one.Losing.SequenceEqual(other.Losing);
        }, iter: 1_000);

    private static Money Worth(List<BenefitOption> chosen) =>
        BenefitStacking.Combine(Rules.Version, chosen.Where(option => option.Months.Count == 0).Select(option => option.Claim)).Total
        + chosen.SelectMany(option => option.Months).Select(month => month.Month).Distinct().Sum(month => BenefitStacking.Combine(Rules.Version,
            chosen.SelectMany(option => option.Months.Where(own => own.Month == month).Select(own => option.Claim with { Amount = own.Amount }))).Total);

    private static List<MonthAmount> Months(int from, int count, Money amount) => [.. Enumerable.Range(from, count).Select(i => new MonthAmount(new YearMonth(2026, 1).AddMonths(i), amount))];

    private static BestCombination Solve(params BenefitOption[] options) => StackingSolver.Solve(Rules.Version, options);

    private static BenefitOption Option(string code, int yuan, PolicyLayer layer = PolicyLayer.County, string group = "living", bool adds = true, string? not = null) =>
        new(new(code, new TwoWordings(code, code), layer, group, Yuan(yuan), adds, new("办法第十条", "Measures, Article 10"), FactSource.Portal), not is null ? new HashSet<string>() : new HashSet<string> { not });
}
