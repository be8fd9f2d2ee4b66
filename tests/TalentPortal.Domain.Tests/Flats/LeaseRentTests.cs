using CsCheck;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Flats;

/// <summary>Days of a lease and what each costs: terms, grace, market (domain 8 and 16).</summary>
public sealed class LeaseRentTests
{
    private static readonly FlatRules Rules = FlatStory.Rules;

    [Theory]
    [InlineData("2026-03-18", 1, "2029-03-17")]
    [InlineData("2026-03-18", 2, "2032-03-17")]
    [InlineData("2026-03-01", 1, "2029-02-28")]
    [InlineData("2025-03-01", 1, "2028-02-29")]
    [InlineData("2024-02-29", 1, "2027-02-27")]
    [InlineData("2024-02-29", 4, "2036-02-28")]
    [InlineData("2026-08-31", 1, "2029-08-30")]
    public void Term_EndsTheDayBeforeItsFirstComesRound(string movedIn, int term, string lastDay) => LeaseDates.LastDay(Day(movedIn), term, 36).ShouldBe(Day(lastDay));

    [Fact]
    public void Terms_FollowEachOtherWithoutAGap() => Gen.Select(Gen.Int[0, 3_000], Gen.Int[1, 5], Gen.Int[1, 60]).Sample((day, term, months) =>
    {
        var movedIn = new DateOnly(2024, 1, 1).AddDays(day);
        return LeaseDates.LastDay(movedIn, term, months).AddDays(1) == LeaseDates.FirstDay(movedIn, term + 1, months) && LeaseDates.FirstDay(movedIn, 1, months) == movedIn;
    });

    [Fact]
    public void Renewal_IsAskedForAMonthBeforeTheEnd() => LeaseDates.LastToRenew(Day("2029-03-31"), Rules).ShouldBe(Day("2029-02-28"));

    /// <summary>Edge case: whoever buys or inherits a home has 60 days at the old rent, then pays the market's.</summary>
    [Fact]
    public void Right_ThatWasLost_BringsSixtyDaysOfGrace_ThenTheMarketsRent() =>
        LeaseRent.Spans([Rate("2026-03-18", 1)], Day("2026-06-30"), Day("2026-12-31"), Rules).ShouldBe(
            [new(Day("2026-03-18"), Day("2026-08-29"), Money.FromYuan(450)), new(Day("2026-08-30"), Day("2026-12-31"), Money.FromYuan(900))]);

    [Fact]
    public void Term_ThatIsOver_HasTheSameGrace() =>
        LeaseRent.Spans([Rate("2026-03-18", 1), Rate("2029-03-18", 2)], Day("2032-03-17"), Day("2032-05-31"), Rules).ShouldBe(
            [new(Day("2026-03-18"), Day("2029-03-17"), Money.FromYuan(450)), new(Day("2029-03-18"), Day("2032-05-16"), Money.FromYuan(630)), new(Day("2032-05-17"), Day("2032-05-31"), Money.FromYuan(900))]);

    [Fact]
    public void GivenBack_InTheGrace_NothingFollows() =>
        LeaseRent.Spans([Rate("2026-03-18", 1)], Day("2026-06-30"), Day("2026-07-10"), Rules).ShouldBe([new(Day("2026-03-18"), Day("2026-07-10"), Money.FromYuan(450))]);

    [Fact]
    public void Family_OfATenantWhoDied_StaysToTheEndOfTheTerm_OrSixMonths()
    {
        LeaseDates.LastOfFamily(Day("2026-05-31"), Day("2029-03-17"), Rules).ShouldBe(Day("2029-03-17"));
        LeaseDates.LastOfFamily(Day("2028-12-31"), Day("2029-03-17"), Rules).ShouldBe(Day("2029-06-30"));
        LeaseDates.LastOfFamily(Day("2028-08-31"), Day("2029-01-31"), Rules).ShouldBe(Day("2029-02-28"));
    }

    [Fact]
    public void Marriage_KeepsTheLargerRight_AndTheOtherLeavesInSixtyDays()
    {
        var (senior, young) = (new TenantOfTwo("ZY26-00002", TalentLevel.D, Day("2026-03-01")), new TenantOfTwo("ZY25-00001", TalentLevel.F, Day("2025-03-01")));
        var one = TenantCouple.OnMarriage(young, senior, Day("2026-05-20"), Rules);
        one.ShouldBe(new OneLease("ZY26-00002", "ZY25-00001", Day("2026-07-19")));
        TenantCouple.OnMarriage(senior, young, Day("2026-05-20"), Rules).ShouldBe(one);
        TenantCouple.OnMarriage(senior with { Level = TalentLevel.F }, young, Day("2026-05-20"), Rules).Stays.ShouldBe("ZY25-00001");
        TenantCouple.OnMarriage(senior with { Level = null }, young, Day("2026-05-20"), Rules).Stays.ShouldBe("ZY25-00001");
    }

    [Theory]
    [InlineData(TalentLevel.E, null, true, false)]
    [InlineData(TalentLevel.E, TalentLevel.F, true, true)]
    [InlineData(TalentLevel.E, TalentLevel.E, true, true)]
    [InlineData(TalentLevel.E, TalentLevel.D, false, true)]
    [InlineData(null, TalentLevel.F, false, false)]
    [InlineData(null, null, true, false)]
    public void Divorce_LeavesTheFlatToTheHigherLevel_AndTheOtherQueuesAgain(TalentLevel? tenant, TalentLevel? other, bool tenantStays, bool queues) =>
        TenantCouple.OnDivorce(tenant, other, Day("2026-05-20"), Rules).ShouldBe(new AfterDivorce(tenantStays, Day("2026-07-19"), queues));

    [Fact]
    public void Days_AreEachAskedForOnce_WhateverEnds() => Gen.Select(Gen.Int[0, 1_500], Gen.Int[0, 1_800], Gen.Int[1, 1_400]).Sample((ends, until, change) =>
    {
        var from = Day("2026-03-18");
        List<LeaseRate> rates = [Rate("2026-03-18", 1), Rate("2026-03-18", 2) with { From = from.AddDays(change) }];
        var spans = LeaseRent.Spans(rates, from.AddDays(ends), from.AddDays(until), Rules);
        var days = spans.SelectMany(span => Enumerable.Range(span.From.DayNumber, span.To.DayNumber - span.From.DayNumber + 1)).ToList();
        return days.SequenceEqual(Enumerable.Range(from.DayNumber, until + 1))
            && spans.All(span => span.Monthly == Money.FromYuan(900) ? span.From > from.AddDays(ends + 60) : span.To <= from.AddDays(ends + 60));
    }, iter: 2_000);

    private static LeaseRate Rate(string from, int term) => LeaseRate.Of(Day(from), term, FlatUnitId.New(), FlatStory.Sixty, TalentLevel.E, Rules);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
