using CsCheck;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Recognitions;

public sealed class RecognitionTests
{
    private static readonly DateOnly First = new(2026, 3, 16);

    [Fact]
    public void Level_CountsFromItsFirstToItsLastDay()
    {
        var held = new RecognitionStory().RecognisedOn(First);
        held.ValidTo.ShouldBe(new DateOnly(2031, 3, 15));
        RecognitionSpan[] spans = [held.Span];
        spans.LevelOn(First.AddDays(-1)).ShouldBeNull();
        spans.LevelOn(First).ShouldBe(TalentLevel.D);
        spans.LevelOn(held.ValidTo).ShouldBe(TalentLevel.D);
        spans.LevelOn(held.ValidTo.AddDays(1)).ShouldBeNull();
    }

    [Fact]
    public void LevelOn_WhereSeveralCover_IsTheBest() =>
        new RecognitionSpan[] { new(TalentLevel.E, First, First.AddDays(9)), new(TalentLevel.C, First.AddDays(3), First.AddDays(5)) }.LevelOn(First.AddDays(4)).ShouldBe(TalentLevel.C);

    /// <summary>Whatever upgrades follow one another, each day has the level that was the newest then, and no past day changes.</summary>
    [Fact]
    public void Upgrades_InAnyNumber_NeverChangeAPastDay() => Gen.Int[1, 400].List[1, 5].Sample(gaps =>
    {
        List<Recognition> all = [new RecognitionStory().RecognisedOn(First, TalentLevel.E)];
        var (day, expected) = (First, new Dictionary<DateOnly, TalentLevel?> { [First.AddDays(-1)] = null, [First] = TalentLevel.E });
        foreach (var gap in gaps)
        {
            var before = expected.Keys.ToDictionary(known => known, known => all.Select(row => row.Span).LevelOn(known));
            day = day.AddDays(gap);
            expected[day.AddDays(-1)] = all.Select(row => row.Span).LevelOn(day.AddDays(-1));
            var better = new RecognitionStory().RecognisedOn(day, all[^1].Level is TalentLevel.E ? TalentLevel.D : TalentLevel.C);
            all[^1].GiveWayTo(better, new CountyDay(CountyClock.StartOf(day)));
            all.Add(better);
            expected[day] = better.Level;
            foreach (var (known, level) in before) if (known < day) all.Select(row => row.Span).LevelOn(known).ShouldBe(level);
        }

        foreach (var (known, level) in expected) all.Select(row => row.Span).LevelOn(known).ShouldBe(level);
    }, iter: 50);

    [Fact]
    public void Upgrade_EndsTheOldLevelTheDayBefore_AndNeverInThePast()
    {
        var old = new RecognitionStory().RecognisedOn(First);
        var better = new RecognitionStory().RecognisedOn(new DateOnly(2027, 5, 10), TalentLevel.C);
        Should.Throw<RefusedException>(() => old.GiveWayTo(better, Day(2027, 5, 11))).Refusal.ShouldBe(RecognitionRefusals.Retroactive);
        old.GiveWayTo(better, Day(2027, 5, 10));
        old.LastDay.ShouldBe(new DateOnly(2027, 5, 9));
        old.State.ShouldBe(RecognitionState.Replaced);
        RecognitionSpan[] spans = [old.Span, better.Span];
        spans.LevelOn(new DateOnly(2027, 5, 9)).ShouldBe(TalentLevel.D);
        spans.LevelOn(new DateOnly(2027, 5, 10)).ShouldBe(TalentLevel.C);
    }

    [Fact]
    public void Approval_OfALevelThatIsNotHigher_WaitsForTheEndOfTheTerm()
    {
        var held = new RecognitionStory().RecognisedOn(First);
        var again = new RecognitionStory("D-01", new DateOnly(2026, 6, 1)).AwaitingDecision(TalentLevel.D);
        again.Case.WhyNotOver(held, 6, new DateOnly(2030, 9, 15)).ShouldBe(RecognitionRefusals.NotHigher);
        again.Case.WhyNotOver(held, 6, new DateOnly(2030, 9, 16)).ShouldBeNull();
        new RecognitionStory("C-90").AwaitingDecision(TalentLevel.C).Case.WhyNotOver(held, 6, new DateOnly(2026, 6, 1)).ShouldBeNull();
    }

    [Fact]
    public void Withdrawal_NeedsASecondPerson_AndEndsTheDayBefore()
    {
        var story = new RecognitionStory();
        var held = story.RecognisedOn(First);
        held.ProposeWithdrawal(WithdrawalReason.FalseDocuments, "证书系伪造", story.Office, story.Clock.UtcNow);
        held.WhyNotSettleWithdrawal(story.Office).ShouldBe(RecognitionRefusals.ProposerMayNotConfirm);
        // Another account of the same person gains nothing.
        held.WhyNotSettleWithdrawal(story.Second with { Person = story.Office.Person }).ShouldBe(RecognitionRefusals.ProposerMayNotConfirm);
        held.ConfirmWithdrawal("属实", story.Second, Day(2026, 7, 1));
        held.State.ShouldBe(RecognitionState.Withdrawn);
        held.LastDay.ShouldBe(new DateOnly(2026, 6, 30));
        held.History.Select(line => line.Kind).ShouldBe([RecognitionEventKind.Recognised, RecognitionEventKind.WithdrawalProposed, RecognitionEventKind.Withdrawn]);
    }

    [Fact]
    public void MidTermCheck_IsDueAfterItsMonths_AndEndsTheLevelWhenFailed()
    {
        var story = new RecognitionStory();
        var held = story.RecognisedOn(First);
        held.MidTermDueOn.ShouldBe(new DateOnly(2028, 9, 16));
        held.IsMidTermDue(new DateOnly(2028, 9, 15)).ShouldBeFalse();
        held.IsMidTermDue(new DateOnly(2028, 9, 16)).ShouldBeTrue();
        held.WhyNotCheckMidTerm(story.Reviewer, new DateOnly(2028, 9, 15)).ShouldBe(RecognitionRefusals.MidTermNotDue);
        held.CheckMidTerm(false, "未履行岗位职责", story.Reviewer, Day(2028, 10, 1));
        held.State.ShouldBe(RecognitionState.MidTermFailed);
        held.LastDay.ShouldBe(new DateOnly(2028, 10, 1));
    }

    [Fact]
    public void Term_ThatIsOver_ExpiresOnTheNextDay()
    {
        var held = new RecognitionStory().RecognisedOn(First);
        Should.Throw<RefusedException>(() => held.Expire(Day(2031, 3, 15))).Refusal.ShouldBe(RecognitionRefusals.LimitNotOver);
        held.StateOn(new DateOnly(2031, 3, 16)).ShouldBe(RecognitionState.Expired);
        held.Expire(Day(2031, 3, 16));
        held.State.ShouldBe(RecognitionState.Expired);
    }

    [Fact]
    public void Notice_IsPublishedByAnother_AndCountsWorkingDays()
    {
        var story = new RecognitionStory("D-01").AwaitingDecision(TalentLevel.D);
        story.Case.Approve(story.Office, null, 6, "同意", story.Clock);
        story.Day(new DateOnly(2026, 9, 24));
        var notice = new RecognitionNotice(RecognitionNoticeId.New(), RecognitionStory.Terms, [new RecognitionNoticeItem(1, story.Case, "张*明", null)], story.Office, story.Clock.UtcNow);
        notice.WhyNotPublish(story.Office).ShouldBe(RecognitionRefusals.MakerMayNotPublish);
        notice.Publish("RG26-00001", story.Second, story.Clock);
        notice.LastDay.ShouldBe(new DateOnly(2026, 10, 9));
    }

    [Fact]
    public void Catalogue_IsPublishedByAnother_AndEndsItsPredecessorTheDayBefore()
    {
        var story = new RecognitionStory();
        story.Catalogue.WhyNot(CatalogueAction.Publish, story.Office).ShouldBe(RecognitionRefusals.AuthorMayNotPublish);
        story.Catalogue.Publish(null, story.Second, story.Now);
        var next = new CatalogueVersion(2, new DateOnly(2026, 7, 1), RecognitionStory.Terms, story.Office, story.Clock.UtcNow);
        next.Publish(story.Catalogue, story.Second, story.Now);
        story.Catalogue.EffectiveTo.ShouldBe(new DateOnly(2026, 6, 30));
        story.Catalogue.IsInForceOn(new DateOnly(2026, 6, 30)).ShouldBeTrue();
        story.Catalogue.IsInForceOn(new DateOnly(2026, 7, 1)).ShouldBeFalse();
        Should.Throw<RefusedException>(() => story.Catalogue.Amend(new DateOnly(2026, 1, 1), RecognitionStory.Terms, story.Office, story.Clock.UtcNow)).Refusal.ShouldBe(RecognitionRefusals.NotInThisState);
    }

    [Fact]
    public void Terms_OfTheCounty_AreValidAndSurviveWriting()
    {
        RecognitionStory.Terms.WhyInvalid().ShouldBeNull();
        CatalogueTerms.FromJson(RecognitionStory.Terms.ToJson()).ShouldBe(RecognitionStory.Terms);
        (RecognitionStory.Terms with { PassMark = 101 }).WhyInvalid().ShouldBe(RecognitionRefusals.PassMarkUnreachable);
        (RecognitionStory.Terms with { MidTermMonths = 60 }).WhyInvalid().ShouldBe(RecognitionRefusals.TermImpossible);
    }

    private static CountyDay Day(int year, int month, int day) => new(CountyClock.StartOf(new DateOnly(year, month, day)).AddHours(10));
}
