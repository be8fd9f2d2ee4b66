using CsCheck;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Tests.Payments;

namespace TalentPortal.Domain.Tests.Subsidies;

/// <summary>
/// What other benefits see of a right (domain 3.6): money that is with the person or will be. Seen red with every month of a right that was not
/// withdrawn taken for paid (four of the cases and the property), and with repaid months left in (two).
/// </summary>
public sealed class CountedMonthsTests
{
    private static readonly OtherBenefitFact Policy = new("other", "津贴", PolicyLayer.County, "living-allowance", Money.Zero, default, null, FactSource.Portal);

    [Theory]
    [InlineData(EndReason.ObjectionUpheld, 2)]
    [InlineData(EndReason.Fraud, 2)]
    [InlineData(EndReason.Conviction, 2)]
    [InlineData(EndReason.Withdrawn, 2)]
    [InlineData(EndReason.LeftCounty, 5)]
    public void RightThatEnded_CountsWhatItPaid_AndWhatItStillPays(EndReason reason, int months)
    {
        var (right, lines) = SomeMoney.Granted(5);
        Pay(lines[..2]);
        right.End(reason);

        CountedMonths.Of(right, lines, Money.Zero).Select(month => month.Month).ShouldBe(SomeMoney.July.To(SomeMoney.July.AddMonths(months - 1)));
    }

    [Fact]
    public void MonthsTakenBack_CountAsFarAsTheyDidNotComeBack()
    {
        var (right, lines) = SomeMoney.Granted(5);
        Pay(lines);
        foreach (var line in lines[3..].ToList()) lines.Add(right.Accrue(SomeMoney.Earned(line.Month) with { Kind = AccrualKind.Recovery, Amount = -line.Amount }, null, SomeMoney.Clock.UtcNow));

        CountedMonths.Of(right, lines, Money.FromYuan(600)).Select(month => month.Amount).ShouldBe([SomeMoney.Monthly, SomeMoney.Monthly, SomeMoney.Monthly, Money.Zero, Money.FromYuan(500)]);
    }

    /// <summary>A right that paid nothing takes nothing off, whatever ended it and whatever was accrued.</summary>
    [Fact]
    public void RightThatPaidNothing_TakesNothingOff() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[0, 4095], Gen.Int[0, 4095], Gen.Bool).Sample((months, paid, back, voids) =>
        {
            var (right, lines) = SomeMoney.Granted(months);
            var carried = lines.Where((_, i) => (paid & 1 << i) != 0).ToList();
            Pay(carried);
            foreach (var line in lines.Where((_, i) => (back & 1 << i) != 0).ToList()) lines.Add(right.Accrue(SomeMoney.Earned(line.Month) with { Kind = AccrualKind.Recovery, Amount = -line.Amount }, null, SomeMoney.Clock.UtcNow));
            right.End(voids ? EndReason.ObjectionUpheld : EndReason.Other);
            var repaid = carried.Where((_, i) => i % 2 == 0).Where(line => lines.Exists(other => other.Kind is AccrualKind.Recovery && other.Month == line.Month)).Sum(line => line.Amount);
            var kept = carried.Sum(line => line.Amount) - repaid;

            var counted = CountedMonths.Of(right, lines, repaid);
            var taken = OtherBenefitFact.Of(Policy, counted, counted.Count == 0 ? right.LastMonth : counted[^1].Month).Sum(fact => fact.MonthlyAmount * (fact.To!.Value.MonthsSince(fact.From) + 1));
            return voids ? taken == kept : taken >= kept;
        }, iter: 2_000);

    private static void Pay(IReadOnlyList<AccrualLine> lines)
    {
        foreach (var line in SomeMoney.Published(lines)) line.PayBy(Guid.CreateVersion7());
    }
}
