using CsCheck;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Calculation;
using static TalentPortal.Domain.Tests.Subsidies.AllowanceExamples;

namespace TalentPortal.Domain.Tests.Subsidies;

/// <summary>The best lawful combination (domain brief §3.6). Seen red with a search that leaves a benefit out although nothing excludes it.</summary>
public class StackingSolverTests
{
    private static readonly Gen<BenefitOption[]> Options =
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 2_000], Gen.Bool, Gen.Int[0, 7]).Array[0, 7]
            .Select(rows => rows.Select((row, i) => new BenefitOption(
                new($"p{i}", $"政策{i}", (PolicyLayer)row.Item1, row.Item2.ToString(System.Globalization.CultureInfo.InvariantCulture), new Money(row.Item3), row.Item4, new("一", "1"), FactSource.Portal),
                new HashSet<string> { $"p{row.Item5}" })).ToArray());

    [Fact]
    public void SameGroup_BothAreTaken_TheSecondPaysTheDifference()
    {
        var best = Solve(Option("outstanding-talent", 800), Option("graduate-allowance", 550));

        best.Receipt.Total.ShouldBe(Yuan(800));
        best.Receipt.Lines.Select(line => line.Amount).ShouldBe([Yuan(550), Yuan(250)]);
        best.Losing.ShouldBeEmpty();
    }

    [Fact]
    public void DifferentLayers_Add() => Solve(Option("graduate-allowance", 550), Option("city-allowance", 1_000, PolicyLayer.City)).Receipt.Total.ShouldBe(Yuan(1_550));

    [Theory]
    [InlineData(600_000, 1_000_000, false)]
    [InlineData(1_200_000, 1_200_000, true)]
    public void ProvinceForTheSameTitle_CountyPaysTheRest_OrIsCovered(int province, int total, bool covered)
    {
        var best = Solve(Option("leader-award", 1_000_000, adds: false), Option("province-award", province, PolicyLayer.Province));

        best.Receipt.Total.ShouldBe(Yuan(total));
        best.Losing.Select(losing => losing.Reason).ShouldBe(covered ? [LosingReason.Covered] : []);
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
        Solve(Option("big", 1_000, group: "a", not: "small-1"), Option("small-1", 600, group: "b"), Option("small-2", 500, group: "c", not: "big")).Receipt.Total.ShouldBe(Yuan(1_100));

    [Fact]
    public void NoLawfulSet_GivesMore() =>
        Options.Sample(options =>
        {
            var best = Solve(options).Receipt.Total;
            return Enumerable.Range(0, 1 << options.Length).Select(set => options.Where((_, i) => (set & 1 << i) != 0).ToList())
                .Where(chosen => !chosen.Exists(one => chosen.Exists(one.Excludes)))
                .All(chosen => BenefitStacking.Combine(Rules.Version, chosen.Select(option => option.Claim)).Total <= best);
        }, iter: 1_000);

    [Fact]
    public void OrderOfApplying_DoesNotMatter() =>
        Gen.Select(Options, Gen.Int).Sample((options, seed) =>
        {
            var shuffled = options.ToArray();
            new Random(seed).Shuffle(shuffled);
            var (one, other) = (Solve(options), Solve(shuffled));
            return one.Receipt.ToJson() == other.Receipt.ToJson() && one.Losing.SequenceEqual(other.Losing);
        }, iter: 1_000);

    private static BestCombination Solve(params BenefitOption[] options) => StackingSolver.Solve(Rules.Version, options);

    private static BenefitOption Option(string code, int yuan, PolicyLayer layer = PolicyLayer.County, string group = "living", bool adds = true, string? not = null) =>
        new(new(code, code, layer, group, Yuan(yuan), adds, new("办法第十条", "Measures, Article 10"), FactSource.Portal), not is null ? new HashSet<string>() : new HashSet<string> { not });
}
