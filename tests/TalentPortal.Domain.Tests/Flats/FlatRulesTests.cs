using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Flats;

public sealed class FlatRulesTests
{
    private static readonly FlatRules Rules = FlatStory.Rules;

    [Fact]
    public void Draft_IsClear_AndReadsAsDomain8Says()
    {
        Rules.WhyInvalid().ShouldBeNull();
        Rules.Levels.Select(row => (row.Level, row.AreaLimit, row.Points)).ShouldBe(
            [(TalentLevel.A, 180, 100), (TalentLevel.B, 150, 90), (TalentLevel.C, 120, 80), (TalentLevel.D, 90, 70), (TalentLevel.E, 70, 60), (TalentLevel.F, 60, 50)]);
        Rules.Levels.Where(row => row.IsPlacedDirectly).Select(row => row.Level).ShouldBe([TalentLevel.A, TalentLevel.B]);
    }

    [Theory]
    [InlineData(TalentLevel.A, 3, 0)]
    [InlineData(TalentLevel.A, 4, 1)]
    [InlineData(TalentLevel.C, 1, 0)]
    [InlineData(TalentLevel.C, 2, 1)]
    [InlineData(TalentLevel.F, 1, 0.5)]
    [InlineData(TalentLevel.F, 2, 0.7)]
    [InlineData(TalentLevel.F, 3, 1)]
    [InlineData(null, 1, 1)]
    public void Rate_FollowsLevelAndTerm_AndIsTheMarketsAfterwards(TalentLevel? level, int term, double rate) => Rules.RateOf(level, term).ShouldBe((decimal)rate);

    public static TheoryData<string, FlatRules> Unclear => new()
    {
        { "a level is missing", Rules with { Levels = [.. Rules.Levels.Skip(1)] } },
        { "a level twice", Rules with { Levels = [.. Rules.Levels.Skip(1), Rules.Levels[1]] } },
        { "a rate above the market's", Rules with { Levels = [Rules.Levels[0] with { Rates = [1.01m] }, .. Rules.Levels.Skip(1)] } },
        { "the end comes before the reminder", Rules with { TerminationMonths = 3 } },
        { "a day that February lacks", Rules with { RentDueDay = 29 } },
        { "renewal asked for before the term", Rules with { RenewalMonths = 36 } },
        { "no months to buy", Rules with { PurchaseMonths = 0 } },
    };

    [Theory]
    [MemberData(nameof(Unclear))]
    public void Rules_OutOfRange_AreRefused(string what, FlatRules rules) => rules.WhyInvalid().ShouldBe(FlatRefusals.RulesUnclear, what);

    [Fact]
    public void Rules_AreEnteredByTheOffice_FromALaterDay()
    {
        var now = new DateTime(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc);
        var first = new FlatRule(new DateOnly(2025, 1, 1), Rules, "齐人才〔2025〕3号", null, FlatStory.Office, now);
        FlatStory.Refusal(() => new FlatRule(new DateOnly(2026, 4, 1), Rules, "", first, FlatStory.Keeper, now)).ShouldBe(FlatRefusals.NotYours);
        FlatStory.Refusal(() => new FlatRule(new DateOnly(2026, 3, 2), Rules, "", first, FlatStory.Office, now)).ShouldBe(FlatRefusals.RulesStartTooEarly);
        FlatStory.Refusal(() => new FlatRule(new DateOnly(2027, 3, 3), Rules, "", first, FlatStory.Office, now)).ShouldBe(FlatRefusals.RulesStartTooLate);
    }

    [Fact]
    public void Rules_AreConfirmedByAnotherOfTheOffice_Once_AndNotAfterTheirDay()
    {
        var now = new DateTime(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc);
        var first = new FlatRule(new DateOnly(2025, 1, 1), Rules, "齐人才〔2025〕3号", null, FlatStory.Office, now);
        first.IsConfirmed.ShouldBeFalse();
        FlatStory.Refusal(() => first.Confirm(null, FlatStory.Office, now)).ShouldBe(FlatRefusals.NeedsAnother);
        FlatStory.Refusal(() => first.Confirm(null, FlatStory.Keeper, now)).ShouldBe(FlatRefusals.NotYours);
        first.Confirm(null, FlatStory.OtherOffice, now);
        (first.IsConfirmed, first.Decision!.ConfirmedFrom).ShouldBe((true, new DateOnly(2025, 1, 1)));
        FlatStory.Refusal(() => first.Return("再议", FlatStory.OtherOffice, now)).ShouldBe(FlatRefusals.NotInThisState);

        var (late, returned) = (Next(), Next());
        FlatStory.Refusal(() => late.Confirm(first, FlatStory.OtherOffice, now.AddDays(1))).ShouldBe(FlatRefusals.RulesStartTooEarly);
        returned.Return("文号有误", FlatStory.OtherOffice, now);
        (returned.IsConfirmed, returned.Decision!.Words).ShouldBe((false, "文号有误"));

        FlatRule Next() => new(new DateOnly(2026, 3, 3), Rules, "齐人才〔2026〕1号", first, FlatStory.Office, now);
    }

    /// <summary>What is kept as a text is the same rules again.</summary>
    [Fact]
    public void Rules_AreReadAsTheyWereWritten()
    {
        var json = Rules.ToJson();
        var read = FlatRules.FromJson(json);
        (read.ToJson(), read.Of(TalentLevel.F).Rates.SequenceEqual([0.5m, 0.7m]), read.Of(TalentLevel.A).IsPlacedDirectly).ShouldBe((json, true, true));
    }

    [Fact]
    public void Standing_NamesEverythingAtOnce()
    {
        var today = new DateOnly(2026, 3, 2);
        FlatStory.Entitled.WhyNot(today).ShouldBeEmpty();
        var none = new FlatEligibility { Level = null, WorksInCounty = false, OwnsHome = true, HasOtherHousing = true, HasFlat = true, BarredUntil = today.AddDays(1) };
        none.WhyNot(today).ShouldBe([FlatRefusals.NoLevel, FlatRefusals.NotWorkingHere, FlatRefusals.OwnsHome, FlatRefusals.OtherHousing, FlatRefusals.OneFamilyOneFlat, FlatRefusals.Barred]);
        none.WhyNot(today.AddDays(1)).ShouldNotContain(FlatRefusals.Barred);
    }

    [Fact]
    public void SingleF_ChoosesOneRoom_AFamilyAny()
    {
        FlatEligibility.WhyNotUnit(FlatStory.Sixty, TalentLevel.F, FlatStory.Alone, Rules).ShouldBe(FlatRefusals.TooManyRooms);
        FlatEligibility.WhyNotUnit(FlatStory.Sixty with { Rooms = 1 }, TalentLevel.F, FlatStory.Alone, Rules).ShouldBeNull();
        FlatEligibility.WhyNotUnit(FlatStory.Sixty, TalentLevel.F, FlatStory.Alone with { Children = 1 }, Rules).ShouldBeNull();
        FlatEligibility.WhyNotUnit(FlatStory.Sixty, TalentLevel.E, FlatStory.Alone, Rules).ShouldBeNull();
    }

    [Fact]
    public void Bar_IsAYearAfterGivingUp_AndFiveAfterABreach()
    {
        var movedIn = new DateOnly(2026, 1, 31);
        FlatBar.AfterGivingUp(new DateOnly(2028, 2, 29), Rules).ShouldBe(new DateOnly(2029, 2, 28));
        FlatBar.AfterLease(movedIn, new DateOnly(2026, 4, 29), LeaseEnding.Notice, Rules).ShouldBe(new DateOnly(2027, 4, 29));
        FlatBar.AfterLease(movedIn, new DateOnly(2026, 4, 30), LeaseEnding.Notice, Rules).ShouldBeNull();
        foreach (var breach in new[] { LeaseEnding.Empty, LeaseEnding.Sublet, LeaseEnding.FalseData }) FlatBar.AfterLease(movedIn, new DateOnly(2026, 2, 28), breach, Rules).ShouldBe(new DateOnly(2031, 2, 28));
        foreach (var other in new LeaseEnding?[] { LeaseEnding.Marriage, LeaseEnding.Divorce, LeaseEnding.Death, LeaseEnding.RightLost, LeaseEnding.Arrears, null }) FlatBar.AfterLease(movedIn, new DateOnly(2026, 2, 28), other, Rules).ShouldBeNull();
    }
}
