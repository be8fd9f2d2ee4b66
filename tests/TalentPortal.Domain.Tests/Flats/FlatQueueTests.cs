using CsCheck;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Flats;

/// <summary>Points and queue of domain 8: the examples as facts, and what holds for any queue.</summary>
public sealed class FlatQueueTests
{
    private static readonly FlatRules Rules = FlatStory.Rules;
    private static readonly DateOnly Today = new(2026, 3, 12);
    private static readonly DateTime Nine = new(2026, 1, 5, 1, 0, 0, DateTimeKind.Utc);
    private static readonly FlatDrawId Draw = FlatDrawId.New();

    private static readonly Gen<FlatQueueEntry[]> Queues = Gen.Select(Gen.Bool, Gen.Int[0, 1], Gen.Int[50, 53], Gen.Int[0, 3], Gen.Int[0, 8], Gen.Int[0, 2])
        .Array[0, 30].Select(rows => rows.Select((row, i) => new FlatQueueEntry($"ZF26-{i:00000}", row.Item2, row.Item1, row.Item3, Nine.AddMinutes(row.Item4), row.Item5 < 2 ? Nine.AddDays(row.Item5) : null,
            row.Item6 == 0 ? null : new PlaceInDraw(Draw, i + 1))).ToArray());

    [Fact]
    public void Example1_F_Single_Company_SevenMonths_Has62() => Points(TalentLevel.F, FlatStory.Alone, "2025-08-12").Total.ShouldBe(62);

    [Fact]
    public void Example2_E_Married_School_TwoMonths_Has72() => Points(TalentLevel.E, FlatStory.Married with { WorksInCompany = false }, "2026-01-12").Total.ShouldBe(72);

    [Fact]
    public void Example3_D_Single_Hospital_Has70() => Points(TalentLevel.D, FlatStory.Alone with { WorksInCompany = false }, "2026-03-12").Total.ShouldBe(70);

    [Fact]
    public void Examples_InOrder_Are72_70_62()
    {
        FlatQueueEntry[] three = [Entry("1", 62), Entry("2", 72), Entry("3", 70)];
        FlatQueue.Order(three).Select(entry => entry.Points).ShouldBe([72, 70, 62]);
        three.Select(entry => FlatQueue.PositionOf(entry.Number, three)).ShouldBe([3, 1, 2]);
    }

    /// <summary>Points are those of the level held on the day, not of the one that was held when applying.</summary>
    [Fact]
    public void Points_FollowTheLevelOfTheDay_AndALostOneBringsNone()
    {
        var story = new FlatStory();
        var queued = story.Queued();
        new TalentLevel?[] { TalentLevel.E, TalentLevel.B, null }.Select(level => queued.EntryOn(level, story.Today, Rules, null)!).Select(entry => (entry.Points, entry.IsPlacedDirectly)).ShouldBe([(75, false), (105, true), (15, false)]);
        queued.Points(null, story.Today, Rules)!.Lines[0].ShouldSatisfyAllConditions(line => line.Text.Key.ShouldBe("calc.flat.points.no_level"), line => line.Points.ShouldBe(0));
    }

    [Fact]
    public void Receipt_ShowsEachGround_AlsoThatBringsNothing() =>
        Points(TalentLevel.F, FlatStory.Alone, "2025-08-12").Lines.Select(line => (line.Text.Key, line.Points)).ShouldBe(
            [("calc.flat.points.level", 50), ("calc.flat.points.waiting", 7), ("calc.flat.points.family", 0), ("calc.flat.points.company", 5)]);

    [Theory]
    [InlineData("2024-03-12", "2026-03-12", 24)]
    [InlineData("2022-03-12", "2026-03-12", 24)]
    [InlineData("2026-02-13", "2026-03-12", 0)]
    [InlineData("2026-01-31", "2026-02-28", 1)]
    [InlineData("2024-02-29", "2025-02-27", 11)]
    [InlineData("2024-02-29", "2025-02-28", 12)]
    [InlineData("2026-03-13", "2026-03-12", 0)]
    public void Waiting_CountsFullMonths_TwentyFourAtMost(string since, string today, int points) =>
        FlatPoints.Of(TalentLevel.F, FlatStory.Alone with { WorksInCompany = false }, Day(since), Day(today), Rules).Total.ShouldBe(50 + points);

    [Fact]
    public void Child_CountsLikeMarriage_AndBothOnce()
    {
        Points(TalentLevel.F, FlatStory.Alone with { Children = 2 }, "2026-03-12").Total.ShouldBe(65);
        Points(TalentLevel.F, FlatStory.Married with { Children = 2 }, "2026-03-12").Total.ShouldBe(65);
    }

    [Fact]
    public void SamePoints_GoByAcceptanceToTheMinute_ThenByTheDraw()
    {
        FlatQueue.Order([Entry("1", 62, 1), Entry("2", 62)]).Select(entry => entry.Number).ShouldBe(["2", "1"]);
        FlatQueueEntry[] tied = [Accepted("1", 20), Accepted("2", 40), Accepted("3", 60)];
        FlatQueue.Ties(tied).Single().Select(entry => entry.Number).ShouldBe(["1", "2"]);
        tied.Select(entry => FlatQueue.PositionOf(entry.Number, tied)).ShouldBe([1, 1, 3]);
        FlatQueueEntry[] drawn = [tied[0] with { Drawn = new(Draw, 2) }, tied[1] with { Drawn = new(Draw, 1) }, tied[2]];
        drawn.Select(entry => FlatQueue.PositionOf(entry.Number, drawn)).ShouldBe([2, 1, 3]);
        FlatQueue.Ties(drawn).ShouldBeEmpty();
    }

    [Fact]
    public void Draw_IsHeldAgain_WhereSomebodyHasComeUpToThoseWhoWereInIt()
    {
        FlatQueueEntry[] three = [Entry("1", 62) with { Drawn = new(Draw, 2) }, Entry("2", 62) with { Drawn = new(Draw, 1) }, Entry("3", 62) with { Drawn = new(FlatDrawId.New(), 1) }];
        FlatQueue.Ties(three).Single().Count.ShouldBe(3);
        three.ShouldAllBe(entry => FlatQueue.PositionOf(entry.Number, three) == 1);
    }

    [Fact]
    public void LevelsAAndB_StandInNoQueue_AndComeFirst()
    {
        FlatQueueEntry[] all = [Entry("1", 90), Entry("2", 90) with { IsPlacedDirectly = true, LevelRank = 1 }, Entry("3", 100) with { IsPlacedDirectly = true, LevelRank = 0 }];
        FlatQueue.Order(all).Select(entry => entry.Number).ShouldBe(["3", "2", "1"]);
        all.Select(entry => FlatQueue.PositionOf(entry.Number, all)).ShouldBe([1, null, null]);
    }

    [Fact]
    public void SentBack_StandsBehindEverybody_InTheOrderOfBeingSentBack()
    {
        FlatQueueEntry[] all = [Entry("1", 99) with { SentBackAt = Nine.AddDays(2) }, Entry("2", 70) with { SentBackAt = Nine.AddDays(1) }, Entry("3", 50)];
        FlatQueue.Order(all).Select(entry => entry.Number).ShouldBe(["3", "2", "1"]);
    }

    [Fact]
    public void Order_DoesNotDependOnTheOrderOfAsking() => Gen.Select(Queues, Gen.Int).Sample((entries, seed) =>
    {
        var shuffled = entries.ToArray();
        new Random(seed).Shuffle(shuffled);
        return FlatQueue.Order(shuffled).SequenceEqual(FlatQueue.Order(entries)) && FlatQueue.Order(entries).Count == entries.Length;
    }, iter: 2_000);

    [Fact]
    public void Position_IsThoseBeforeAndOne_AndMorePointsAreNeverWorse() => Gen.Select(Queues, Gen.Int[0, 29], Gen.Int[1, 5]).Sample((entries, which, more) =>
    {
        var line = FlatQueue.Order(entries).Where(entry => !entry.IsPlacedDirectly).ToList();
        var tied = FlatQueue.Ties(entries).SelectMany(tie => tie).ToHashSet();
        if (!line.Select((entry, i) => tied.Contains(entry) ? FlatQueue.PositionOf(entry.Number, entries) <= i + 1 : FlatQueue.PositionOf(entry.Number, entries) == i + 1).All(holds => holds)) return false;
        if (which >= entries.Length) return true;
        var raised = entries.ToArray();
        raised[which] = raised[which] with { Points = raised[which].Points + more };
        return entries[which].IsPlacedDirectly || FlatQueue.PositionOf(entries[which].Number, raised) <= FlatQueue.PositionOf(entries[which].Number, entries);
    }, iter: 2_000);

    private static FlatPoints Points(TalentLevel level, FlatHousehold household, string since) => FlatPoints.Of(level, household, Day(since), Today, Rules);

    private static FlatQueueEntry Entry(string number, int points, int minutes = 0) => new(number, 4, false, points, Nine.AddMinutes(minutes));

    private static FlatQueueEntry Accepted(string number, int seconds) => new(number, 4, false, 62, Nine.AddSeconds(seconds));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
