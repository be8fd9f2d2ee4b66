using CsCheck;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Awards;

/// <summary>The sums of domain 6 and 3.7, to the fen.</summary>
public sealed class AwardMoneyTests
{
    private static readonly Gen<Money> AnySum = Gen.Long[1, 5_000_000_000].Select(fen => new Money(fen));

    [Fact]
    public void ClassB_IsPaidFortyThirtyThirty() =>
        AwardMoney.Plan(Yuan(3_000_000), AwardStory.Terms.Instalments).ShouldBe([Yuan(1_200_000), Yuan(900_000), Yuan(900_000)]);

    [Fact]
    public void Haimen_AddsUp() => AwardMoney.Plan(Yuan(11_600_000), AwardStory.Terms.Instalments).ShouldBe([Yuan(4_640_000), Yuan(3_480_000), Yuan(3_480_000)]);

    [Fact]
    public void Upgrade_OfCToBAfterTheFirstPayment_SplitsTheRestEqually() => AwardMoney.Replan(Yuan(3_000_000), Yuan(400_000), 2).ShouldBe([Yuan(1_300_000), Yuan(1_300_000)]);

    [Fact]
    public void MidTerm_FailedAfterTheFirstPayment_AsksTheUnspentBack() => AwardMoney.Unspent(Yuan(1_200_000), Yuan(850_000)).ShouldBe(Yuan(350_000));

    [Fact]
    public void CountyShare_IsWhatOtherLayersLeave()
    {
        AwardMoney.CountyShare(Yuan(1_000_000), Yuan(600_000)).ShouldBe(Yuan(400_000));
        AwardMoney.CountyShare(Yuan(1_000_000), Yuan(1_200_000)).ShouldBe(Money.Zero);
    }

    /// <summary>Bar B6: whatever the sum, plan and new plan add up to it, and no part is negative.</summary>
    [Fact]
    public void Plan_OfAnySum_AddsUpToTheFen() => Gen.Select(AnySum, Gen.Int[1, 99], Gen.Int[1, 6]).Sample((total, first, remaining) =>
    {
        var parts = AwardMoney.Plan(total, [new(first, InstalmentCondition.Contract), new(100 - first, InstalmentCondition.Acceptance)]);
        parts.Sum().ShouldBe(total);
        parts.ShouldAllBe(part => !part.IsNegative);
        var rest = AwardMoney.Replan(total, parts[0], remaining);
        rest.Sum().ShouldBe(total - parts[0]);
        (rest.Max() - rest.Min()).Fen.ShouldBeLessThanOrEqualTo(1);
    });

    [Fact]
    public void Service_LeftAfterThirtySevenMonths_GoesBackFor23Of60()
    {
        var clock = new ServiceClock(Yuan(300_000), 60, new DateOnly(2023, 1, 1), new DateOnly(2026, 2, 12));
        (clock.Served, clock.Clawback).ShouldBe((37, Yuan(115_000)));
    }

    /// <summary>The figure never grows, falls on the day it names and not before, and is nothing on the last day of the service.</summary>
    [Fact]
    public void Service_DayByDay_FallsOnTheDayItNames() => Gen.Select(AnySum, Gen.Int[1, 72], Gen.Int[0, 2400], Gen.Int[0, 1200]).Sample((paid, promised, start, later) =>
    {
        var clock = new ServiceClock(paid, promised, new DateOnly(2020, 1, 1).AddDays(start), new DateOnly(2020, 1, 1).AddDays(start + later));
        (clock with { Today = clock.EndsOn }).Clawback.ShouldBe(Money.Zero);
        clock.Clawback.ShouldBe(Money.RoundHalfUp(paid.Yuan * clock.Missing / promised));
        if (clock.FallsOn is not { } day) return;
        (clock with { Today = day.AddDays(-1) }).Served.ShouldBe(clock.Served);
        (clock with { Today = day }).Served.ShouldBe(clock.Served + 1);
    });

    [Fact]
    public void Mean_WithoutTheHighestAndTheLowest() => TrimmedMean.Of([60, 100, 80, 90, 81], 1, 1).ShouldBe(83.67m);

    [Fact]
    public void Mean_OfAnyScores_LiesWithinThoseKept_WhateverTheirOrder() => Gen.Int[0, 100].Array[5, 15].Sample(scores =>
    {
        var mean = TrimmedMean.Of(scores, 1, 1);
        mean.ShouldBe(TrimmedMean.Of([.. scores.Reverse()], 1, 1));
        mean.ShouldBeInRange(scores.Order().ElementAt(1), scores.OrderDescending().ElementAt(1));
    });

    [Fact]
    public void Terms_OfTheCountysDraft_CanBeUsed() => AwardTerms.CountyDraft().WhyInvalid().ShouldBeNull();

    [Fact]
    public void Terms_OverTheCap_EvenExperts_OrTwoSignaturesForAMillion_AreRefused()
    {
        var terms = AwardTerms.CountyDraft();
        (terms with { Cap = Yuan(2_000_000) }).WhyInvalid().ShouldBe(AwardRefusals.OverTheCap.With(Yuan(2_000_000)));
        (terms with { Experts = 6 }).WhyInvalid().ShouldBe(AwardRefusals.ExpertsEven);
        (terms with { Signatures = [new(Money.Zero, 2, false)] }).WhyInvalid().ShouldBe(AwardRefusals.SignaturesTooFew);
        (terms with { Signatures = [new(Money.Zero, 2, false), new(Yuan(1_000_001), 3, true)] }).WhyInvalid().ShouldBe(AwardRefusals.SignaturesTooFew);
        (terms with { Instalments = [new(40, InstalmentCondition.Contract), new(30, InstalmentCondition.MidTerm)] }).WhyInvalid().ShouldBe(AwardRefusals.InstalmentsUnclear);
    }

    [Fact]
    public void Terms_WrittenAndRead_AreTheSame() => AwardTerms.FromJson(AwardStory.Terms.ToJson()).ShouldBe(AwardStory.Terms);

    [Fact]
    public void Tier_IsTheHighestThatTheAmountReaches()
    {
        AwardStory.Terms.TierOf(Yuan(999_999.99m)).People.ShouldBe(2);
        AwardStory.Terms.TierOf(Yuan(1_000_000)).ShouldBe(new SignatureTier(Yuan(1_000_000), 3, true));
        AwardStory.Terms.Class(TalentLevel.A)!.Amount.ShouldBeNull();
    }

    private static Money Yuan(decimal yuan) => Money.FromYuan(yuan);
}
