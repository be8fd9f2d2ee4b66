using CsCheck;
using TalentPortal.Domain.Foundation;
using TalentPortal.Testing;

namespace TalentPortal.Domain.Tests.Foundation;

/// <summary>
/// Bar B6, the splits: 50,000 batches of 1–20 awards up to 50,000,000.00 yuan in 1–6 tranches. Lines add up to the decisions exactly,
/// none is negative, and neither the order of the awards nor of the tranches changes a line.
/// Seeded defects are in docs/testing.md.
/// </summary>
public class MoneySplitTests
{
    private static readonly Gen<Money> Award = Gen.OneOf(Gen.Long[0, 5_000_000_000], Gen.Long[0, 100], Gen.Const(5_000_000_000L)).Select(fen => new Money(fen));
    private static readonly Gen<decimal[]> Tranches = Gen.OneOf(Gen.Int[1, 100].Select(weight => (decimal)weight), Gen.Decimal[0.0001m, 1m].Select(weight => decimal.Round(weight, 4) + 0.0001m)).Array[1, 6];
    private static readonly Gen<(Money[] Awards, decimal[] Weights)> Batch = Gen.Select(Award.Array[1, 20], Tranches);

    [Fact]
    public void Batch_AnyAwardsAndTranches_ExactToTheFenAndIndependentOfOrder() =>
        Batch.Sample(batch =>
        {
            var lines = batch.Awards.Select(award => award.Split(batch.Weights)).ToArray();
            var reversed = batch.Awards.Reverse().Select(award => award.Split([.. batch.Weights.Reverse()])).Reverse().ToArray();
            return lines.Zip(batch.Awards).All(award => award.First.Sum() == award.Second && !award.First.Any(line => line.IsNegative))
                && lines.Zip(reversed).All(award => award.First.Order().SequenceEqual(award.Second.Order()))
                && lines.SelectMany(line => line).Sum() == reversed.SelectMany(line => line).Sum();
        }, iter: NightlyRun.Or(50_000, 1_000_000));

    [Fact]
    public void Split_FortyThirtyThirty_AsTheReportPaidIt() =>
        Money.FromYuan(11_600_000).Split([4, 3, 3]).ShouldBe([Money.FromYuan(4_640_000), Money.FromYuan(3_480_000), Money.FromYuan(3_480_000)]);
}
