using CsCheck;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Recognitions;

public sealed class RecognitionFlowTests
{
    /// <summary>Everybody tries everything in any order: what happened is a path of the table, and nobody sat at two desks.</summary>
    [Fact]
    public void Case_WhateverAnybodyTries_FollowsTheTableAndFourEyes() => Gen.Select(Gen.Bool, Gen.Select(Gen.Int[0, 6], Gen.Int[0, 23]).List[1, 60]).Sample((assessed, tries) =>
    {
        var story = new RecognitionStory(assessed ? "D-90" : "D-01");
        // One who holds three roles at once, and the applicant among the officers: neither may gain by it.
        var several = new Actor(AccountId.New(), "兼", AccessTable.CapabilitiesOf([Role.FirstReviewer, Role.SecondReviewer, Role.TalentOffice])) { Person = RecognitionStory.Of(Role.FirstReviewer).Person };
        var oneself = several with { Id = AccountId.New(), Person = story.Person.Id };
        Actor[] actors = [story.Applicant, story.Officer, story.Reviewer, story.Chair, story.Office, several, oneself];
        foreach (var (who, what) in tries) TryIt(story, actors[who], (RecognitionAction)what);
        var (status, round) = (RecognitionStatus.Draft, 1);
        foreach (var step in story.Case.History)
        {
            step.From.ShouldBe(status);
            step.Round.ShouldBe(round);
            (RecognitionFlow.RouteOf(step.Action) ?? story.Case.Route).ShouldBe(story.Case.Route);
            status = RecognitionFlow.Table.Next(step.From, step.Action)!.Value;
            if (RecognitionFlow.OpensNewRound(step.Action)) round++;
        }

        story.Case.Status.ShouldBe(status);
        story.Case.History.Select(step => (step.Round, step.From)).ShouldBeUnique();
        var desks = story.Case.History.Where(step => RecognitionFlow.StageOf(step.Action) is not RecognitionStage.None).ToList();
        desks.GroupBy(step => step.ByPerson).ShouldAllBe(person => person.Select(step => RecognitionFlow.StageOf(step.Action)).Distinct().Count() == 1);
        desks.ShouldAllBe(step => step.ByPerson != story.Person.Id);
    });

    [Fact]
    public void Decider_WhoReviewed_IsRefused()
    {
        var story = new RecognitionStory("D-01").AwaitingDecision(TalentLevel.D);
        var both = story.Office with { Person = story.Reviewer.Person };
        story.Case.WhyNot(RecognitionAction.Approve, both).ShouldBe(RecognitionRefusals.FourEyes);
        story.Case.WhyNot(RecognitionAction.Approve, story.Office).ShouldBeNull();
    }

    [Fact]
    public void Officer_RelatedToTheApplicantOrTheEmployer_IsRefused()
    {
        var story = new RecognitionStory("D-01").AwaitingDecision(TalentLevel.D);
        story.Case.WhyNot(RecognitionAction.Approve, story.Office with { Conflicts = new HashSet<Guid> { story.Person.Id.Value } }).ShouldBe(RecognitionRefusals.ConflictOfInterest);
        story.Case.WhyNot(RecognitionAction.Approve, story.Office with { Conflicts = new HashSet<Guid> { story.Employer.Id.Value } }).ShouldBe(RecognitionRefusals.ConflictOfInterest);
    }

    /// <summary>Day 0 is the day the employer recommended; correction and panel do not count (domain 3.3).</summary>
    [Fact]
    public void Limit_OfTwentyWorkingDays_StandsStillDuringThePanel()
    {
        var story = new RecognitionStory().InReview();
        var due = story.Case.Deadline!.DueOn;
        due.ShouldBe(new DateOnly(2026, 3, 30));
        story.Day(new DateOnly(2026, 3, 4)).Case.Score(RecognitionStory.Sheet((18, true), (22, true), (15, true), (12, true)), RecognitionStory.Terms, story.Reviewer, "评分", story.Clock);
        story.Case.Deadline!.IsPaused.ShouldBeTrue();
        story.Day(new DateOnly(2026, 3, 11)).Case.RecordPanel(RecognitionPanelId.New(), TalentLevel.D, story.Chair, "同意", story.Clock);
        // Two days used before, eighteen left after Wednesday 11 March.
        story.Case.Deadline!.DueOn.ShouldBe(new DateOnly(2026, 4, 7));
    }

    [Fact]
    public void Correction_ThatDoesNotCome_Lapses()
    {
        var story = new RecognitionStory("D-01").Submitted();
        story.Case.Recommend(story.Officer, "同意", story.Clock);
        story.Case.RequestCorrection(story.Reviewer, [("title", "请补传证书内页")], story.Clock);
        var limit = story.Case.CorrectionDeadline!.DueOn;
        Should.Throw<RefusedException>(() => story.Day(limit).Case.Lapse(story.Clock)).Refusal.ShouldBe(RecognitionRefusals.LimitNotOver);
        story.Day(limit.AddDays(1)).Case.Lapse(story.Clock);
        story.Case.Status.ShouldBe(RecognitionStatus.Lapsed);
    }

    [Fact]
    public void Correction_IsOneNotice_AnsweredWholeBeforeItGoesBack()
    {
        var story = new RecognitionStory("D-01").InReview();
        story.Case.RequestCorrection(story.Reviewer, [("title", "请补传证书内页"), ("contract", "合同缺签字页")], story.Clock);
        story.Case.AnswerCorrection(story.Case.OpenCorrections[0].Id, "已补", story.Clock.UtcNow);
        story.Case.WhyNot(RecognitionAction.Resubmit, story.Applicant).ShouldBe(RecognitionRefusals.CorrectionUnanswered);
        story.Case.AnswerCorrection(story.Case.OpenCorrections[1].Id, "已补", story.Clock.UtcNow);
        story.Case.Resubmit(story.Applicant, story.Clock);
        story.Case.Status.ShouldBe(RecognitionStatus.AwaitingIntake);
        story.Case.Deadline!.IsPaused.ShouldBeFalse();
    }

    [Fact]
    public void Objection_HoldsThePersonUntilItIsSettled()
    {
        var story = new RecognitionStory("D-01").InPublicity(TalentLevel.D);
        story.Case.Object(story.Office, "反映材料不实", story.Clock);
        story.Day(new DateOnly(2026, 3, 20));
        Should.Throw<RefusedException>(() => story.Case.Recognise(new DateOnly(2026, 3, 9), story.Clock)).Refusal.ShouldBe(RecognitionRefusals.NotInThisState);
        story.Case.DismissObjection(story.Office, "查无实据", story.Clock);
        story.Case.Recognise(new DateOnly(2026, 3, 9), story.Clock);
        story.Case.Status.ShouldBe(RecognitionStatus.Recognised);
    }

    private static void TryIt(RecognitionStory story, Actor actor, RecognitionAction action)
    {
        var (row, clock) = (story.Case, story.Clock);
        var refused = row.WhyNot(action, actor);
        var steps = row.History.Count;
        try
        {
            Do(story, actor, action, clock);
            if (action is not RecognitionAction.Resubmit) refused.ShouldBeNull();
        }
        catch (RefusedException)
        {
            row.History.Count.ShouldBe(steps);
        }
    }

    private static void Do(RecognitionStory story, Actor actor, RecognitionAction action, CaseClock clock)
    {
        var row = story.Case;
        switch (action)
        {
            case RecognitionAction.Submit: row.Submit(actor, "RS26-00001", false, true, [], clock); break;
            case RecognitionAction.SubmitAlone: row.Submit(actor, "RS26-00001", true, true, [], clock); break;
            case RecognitionAction.Recommend: row.Recommend(actor, "同意", clock); break;
            case RecognitionAction.RefuseRecommendation: row.RefuseRecommendation(actor, "不属实", clock); break;
            case RecognitionAction.Accept: row.Accept(actor, "齐全", clock); break;
            case RecognitionAction.RequestCorrection: row.RequestCorrection(actor, [("title", "补传")], clock); break;
            case RecognitionAction.Resubmit:
                foreach (var item in row.OpenCorrections.Where(_ => row.Status is RecognitionStatus.AwaitingCorrection)) row.AnswerCorrection(item.Id, "已补", clock.UtcNow);
                RefusedException.ThrowIf(row.WhyNot(action, actor));
                row.Resubmit(actor, clock);
                break;
            case RecognitionAction.Decline: row.Decline(actor, "不属范围", clock); break;
            case RecognitionAction.Withdraw: row.Withdraw(actor, null, clock); break;
            case RecognitionAction.PassReview: row.PassReview(actor, "符合", clock); break;
            case RecognitionAction.RejectReview: row.RejectReview(actor, "不符合", clock); break;
            case RecognitionAction.PassScore: row.Score(RecognitionStory.Sheet((18, true), (22, true), (15, true), (12, true)), RecognitionStory.Terms, actor, "评分", clock); break;
            case RecognitionAction.FailScore: row.Score(RecognitionStory.Sheet((14, true), (20, true), (12, true), (10, true)), RecognitionStory.Terms, actor, "评分", clock); break;
            case RecognitionAction.PanelRecommends: row.RecordPanel(RecognitionPanelId.New(), TalentLevel.C, actor, "同意", clock); break;
            case RecognitionAction.PanelRefuses: row.RecordPanel(RecognitionPanelId.New(), null, actor, "不同意", clock); break;
            case RecognitionAction.Approve: row.Approve(actor, null, 6, "同意", clock); break;
            case RecognitionAction.Reject: row.Reject(actor, "不同意", clock); break;
            case RecognitionAction.SendBack: row.SendBack(actor, "再核", clock); break;
            case RecognitionAction.Publish: row.Publish(actor, "RG26-00001", clock); break;
            case RecognitionAction.Object: row.Object(actor, "异议", clock); break;
            case RecognitionAction.DismissObjection: row.DismissObjection(actor, "不成立", clock); break;
            case RecognitionAction.UpholdObjection: row.UpholdObjection(actor, "成立", clock); break;
            // What the portal does by itself is nobody's.
            default: throw new RefusedException(RecognitionRefusals.NotYours);
        }
    }
}
