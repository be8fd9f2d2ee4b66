using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Awards;

/// <summary>
/// Bar B8 for selections: every other step is tried by anybody, whether the state knows it or not, the rest by somebody who may. What happened is a path of the table, and together the walks
/// use every line of it.
/// </summary>
public sealed class SelectionWalkTests
{
    private const int Walks = 2_000, Steps = 90;

    // Steps of the portal itself follow from those of people.
    private static readonly AwardAction[] ByThePortal = [AwardAction.RestartDraw, AwardAction.PassVote, AwardAction.FailVote, AwardAction.Approve];
    private static readonly AwardAction[] Ending = [AwardAction.Withdraw, AwardAction.RejectForm, AwardAction.Reject, AwardAction.FailInspection, AwardAction.UpholdObjection, AwardAction.Lapse, AwardAction.ConfirmRemoval];
    private static readonly AwardAction[] All = Enum.GetValues<AwardAction>();
    private static readonly VerdictGrade[] Grades = Enum.GetValues<VerdictGrade>();
    private static readonly RemovalCause[] Causes = Enum.GetValues<RemovalCause>();

    [Fact]
    public void Walks_ByAnybodyInAnyOrder_TakeEveryLineOfTheTable_AndNoOther()
    {
        var taken = new HashSet<(AwardStatus, AwardAction, AwardStatus)>();
        for (var seed = 0; seed < Walks; seed++)
            foreach (var step in Walk(new Random(seed)).History) taken.Add((step.From, step.Action, step.To));
        AwardFlow.Selections.Select(line => (line.From, line.Action, line.To)).ShouldBe(taken, ignoreOrder: true);
    }

    private static AwardCase Walk(Random random)
    {
        var story = new SelectionStory(new SelectionTerms(3, 60, null, 3), random.Next(2) * 20_000m, byOffice: random.Next(4) == 0);
        story.Case.Submit(story.Nominator, "LJ26-00009", promised: true, [], story.Clock);
        Actor[] strangers = [AwardStory.Of(Role.Finance), AwardStory.Of(Role.Leader)];
        for (var i = 0; i < Steps; i++)
        {
            var known = AwardFlow.Selections.ActionsFrom(story.Case.Status).Except(ByThePortal).ToList();
            if (known.Count == 0) break;
            var onward = known.Except(Ending).ToList();
            var choice = onward.Count == 0 || random.Next(10) == 0 ? known : onward;
            var (wild, action) = (random.Next(3) == 0, choice[random.Next(choice.Count)]);
            if (wild) action = All[random.Next(All.Length)];
            Actor[] people = [story.Officer, story.Checker, story.Reviewer, story.OtherReviewer, story.Office, story.Second, story.Third, .. strangers];
            var willing = people.Where(actor => story.Case.WhyNot(action, actor) is null).ToList();
            var (before, steps) = (story.Case.Status, story.Case.History.Count);
            var refused = !Take(story, action, wild || willing.Count == 0 ? people[random.Next(people.Length)] : willing[random.Next(willing.Count)], random);
            // What was refused moved nothing.
            if (refused) (story.Case.Status, story.Case.History.Count).ShouldBe((before, steps));
        }

        var status = AwardStatus.Draft;
        foreach (var step in story.Case.History)
        {
            (step.From, (AwardStatus?)step.To).ShouldBe((status, AwardFlow.Selections.Next(step.From, step.Action)));
            status = step.To;
        }

        story.Case.Status.ShouldBe(status);
        story.Case.History.Select(step => (step.Round, step.From)).ShouldBeUnique();
        var desks = story.Case.History.Where(step => AwardFlow.StageOf(step.Action) is not AwardStage.None).ToList();
        desks.GroupBy(step => step.ByPerson).ShouldAllBe(person => person.Select(step => AwardFlow.StageOf(step.Action)).Distinct().Count() == 1);
        AwardReckoning.Of(story.Case, story.Terms, null).ShouldBeEmpty();
        return story.Case;
    }

    private static bool Take(SelectionStory story, AwardAction action, Actor actor, Random random)
    {
        try
        {
            Verb(story, action, actor, random)();
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    private static Action Verb(SelectionStory story, AwardAction action, Actor actor, Random random)
    {
        var (file, terms, clock) = (story.Case, story.Terms, story.Clock);
        return action switch
        {
            AwardAction.RequestCorrection => () => file.RequestCorrection(actor, [("form", "补")], clock),
            AwardAction.PassForm => () => file.PassForm(actor, "齐全", clock),
            AwardAction.RejectForm => () => file.RejectForm(actor, "不符", clock),
            AwardAction.Resubmit when file.Status is AwardStatus.AwaitingCorrection => () => Resubmit(story),
            AwardAction.Lapse when file.CorrectionDeadline is { } limit => () => story.Day(limit.DueOn.AddDays(1)).Case.Lapse(story.Clock),
            AwardAction.CommitDraw => () => file.CommitDraw(actor, [.. story.Experts.Select(expert => new ExpertCandidate(expert, null))], AwardStory.Seed, terms, clock),
            AwardAction.OpenDraw => () => file.OpenDraw(actor, "1", terms, clock),
            AwardAction.Vote when Silent(file) is { } seat => () => story.Vote(seat, random.Next(4) == 0 ? VoteChoice.Against : VoteChoice.For),
            AwardAction.Recuse when Silent(file) is { } seat => () => file.Recuse(story.Voters.Single(voter => voter.Id == seat.AccountId), "回避", terms, clock),
            AwardAction.CloseVote => () => file.CloseVote(actor, "未到", terms, clock),
            AwardAction.PassInspection or AwardAction.FailInspection => () => file.Inspect(actor, new InspectionReport(clock.Today, "现场", [new(story.Reviewer.Person!.Value, "甲"), new(story.OtherReviewer.Person!.Value, "乙")], "属实"), action is AwardAction.PassInspection, [StoredFileId.New()], terms, clock),
            AwardAction.DraftDecision => () => file.DraftDecision(actor, new DecisionDraft(TalentLevel.E, terms.Classes[0].Amount!.Value, Money.Zero, clock.Today, "会议纪要"), terms, clock),
            AwardAction.Sign => () => file.Sign(actor, "同意", terms, clock),
            AwardAction.ReturnDecision => () => file.ReturnDecision(actor, "再议", clock),
            AwardAction.Reject => () => file.Reject(actor, "不予", clock),
            AwardAction.Publish => () => file.Publish(actor, "JG26-00009", clock),
            AwardAction.Object => () => file.Object(actor, "异议", clock),
            AwardAction.DismissObjection => () => file.DismissObjection(actor, "不成立", clock),
            AwardAction.UpholdObjection => () => file.UpholdObjection(actor, "成立", clock),
            AwardAction.EndPublicity => () => file.EndPublicity(clock.Today.AddDays(-1), clock),
            AwardAction.Name => () => file.Name(actor, "YX26-00001", "张*明", clock.Today, "命名", terms, clock),
            AwardAction.FileReport when file.Naming is not null => () => file.FileReport(actor, NextYear(story), "在岗", Money.Zero, story.Clock),
            AwardAction.ProposeVerdict => () => file.ProposeVerdict(actor, new VerdictProposal(Grades[random.Next(Grades.Length)], Money.Zero, "依据", file.Reports.Select(report => (int?)report.Year).Max()), story.Clock),
            AwardAction.ConfirmQualified or AwardAction.ConfirmBasic or AwardAction.ConfirmUnqualified or AwardAction.ConfirmAccepted => () => file.ConfirmVerdict(actor, "同意", terms, clock),
            AwardAction.ReturnVerdict => () => file.ReturnVerdict(actor, "再看", clock),
            AwardAction.ProposeRemoval => () => file.ProposeRemoval(actor, Causes[random.Next(Causes.Length - 1)], "依据", clock),
            AwardAction.ConfirmRemoval => () => file.ConfirmRemoval(actor, "同意", clock),
            AwardAction.ReturnRemoval => () => file.ReturnRemoval(actor, "不予", clock),
            AwardAction.EndTerm when file is { Status: AwardStatus.Named, Naming: { } naming } => () => (clock.Today > naming.LastDay ? story : story.Day(naming.LastDay.AddDays(1))).Case.EndTerm(story.Clock),
            AwardAction.ChangeEmployer when file.Naming is not null => () => story.Moved(actor),
            AwardAction.Archive => () => file.Archive(actor, "归档", clock),
            AwardAction.Withdraw => () => file.Withdraw(actor, null, clock),
            // What only leader awards know, and what fits no moment like this one: refused as everything else that the state does not know.
            _ => () => RefusedException.ThrowIf(AwardRefusals.NotInThisState),
        };
    }

    private static DrawnExpert? Silent(AwardCase file) => file.Status is AwardStatus.ExpertReview ? file.Seated.FirstOrDefault(seat => !file.HasVoiced(seat)) : null;

    private static void Resubmit(SelectionStory story)
    {
        foreach (var item in story.Case.OpenCorrections.ToList()) story.Case.AnswerCorrection(item.Id, "已补", story.Clock.UtcNow);
        story.Case.Resubmit(story.Officer, story.Clock);
    }

    private static int NextYear(SelectionStory story)
    {
        var reported = story.Case.Reports.Select(report => report.Year).DefaultIfEmpty(2025).Max();
        if (reported >= story.Clock.Today.Year) story.Day(new DateOnly(reported + 1, 4, 2));
        return reported + 1;
    }
}
