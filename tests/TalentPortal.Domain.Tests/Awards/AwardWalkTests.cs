using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Awards;

/// <summary>
/// Bar B8 for awards, the other half of <see cref="AwardFlowTests"/>: each step is taken by somebody who may take it, so that the walks come to
/// the end of the course, and together they use every line of the table.
/// </summary>
public sealed class AwardWalkTests
{
    private const int Walks = 1_500, Steps = 60;

    // Steps of the portal itself follow from those of people.
    private static readonly AwardAction[] ByThePortal = [AwardAction.RestartDraw, AwardAction.PassScore, AwardAction.FailScore, AwardAction.Approve];
    private static readonly AwardAction[] Ending = [AwardAction.Withdraw, AwardAction.RejectForm, AwardAction.Reject, AwardAction.FailInspection, AwardAction.UpholdObjection, AwardAction.Lapse, AwardAction.RecordLeaving, AwardAction.ReportFraud, AwardAction.Archive];

    private static readonly VerdictGrade[] Grades = Enum.GetValues<VerdictGrade>();

    [Fact]
    public void Walks_ByWhoeverMay_TakeEveryLineOfTheTable_AndNoOther()
    {
        var taken = new HashSet<(AwardStatus, AwardAction, AwardStatus)>();
        for (var seed = 0; seed < Walks; seed++)
            foreach (var step in Walk(new Random(seed)).History) taken.Add((step.From, step.Action, step.To));
        AwardFlow.Table.Select(line => (line.From, line.Action, line.To)).ShouldBe(taken, ignoreOrder: true);
    }

    private static AwardCase Walk(Random random)
    {
        var story = new AwardStory(random.Next(2) == 0 ? TalentLevel.C : TalentLevel.D).Submitted();
        for (var i = 0; i < Steps; i++)
        {
            var possible = AwardFlow.Table.ActionsFrom(story.Case.Status).Except(ByThePortal)
                .Where(step => step is not (AwardAction.ConfirmFraud or AwardAction.DismissFraud) || story.Case.FraudReport is not null).ToList();
            if (possible.Count == 0) break;
            var onward = possible.Except(Ending).ToList();
            var choice = onward.Count == 0 || random.Next(8) == 0 ? possible : onward;
            var action = choice[random.Next(choice.Count)];
            Actor[] people = [story.Officer, story.Checker, story.Reviewer, story.OtherReviewer, story.Office, story.Second, story.Leader];
            var willing = people.Where(actor => story.Case.WhyNot(action, actor) is null).ToList();
            Take(story, action, willing.Count == 0 ? story.Office : willing[random.Next(willing.Count)], random);
        }

        AwardReckoning.Of(story.Case, AwardStory.Terms, null).ShouldBeEmpty();
        return story.Case;
    }

    private static void Take(AwardStory story, AwardAction action, Actor actor, Random random)
    {
        try
        {
            Verb(story, action, actor, random)();
        }
        catch (RefusedException)
        {
            // A report of a year that was reported, a decision half signed by the same hand: nothing moved.
        }
    }

    private static Action Verb(AwardStory story, AwardAction action, Actor actor, Random random)
    {
        var (file, terms) = (story.Case, AwardStory.Terms);
        return action switch
        {
            AwardAction.RequestCorrection => () => file.RequestCorrection(actor, [("plan", "补")], story.Clock),
            AwardAction.PassForm => () => file.PassForm(actor, "齐全", story.Clock),
            AwardAction.RejectForm => () => file.RejectForm(actor, "不符", story.Clock),
            AwardAction.Resubmit => () => Resubmit(story),
            AwardAction.Lapse => () => story.Day(file.CorrectionDeadline!.DueOn.AddDays(1)).Case.Lapse(story.Clock),
            AwardAction.CommitDraw => () => file.CommitDraw(actor, story.Candidates(), AwardStory.Seed, terms, story.Clock),
            AwardAction.OpenDraw => () => file.OpenDraw(actor, "1", terms, story.Clock),
            AwardAction.Score => () => Score(story, random.Next(4) == 0 ? 20 : 85),
            AwardAction.Recuse => () => file.Recuse(story.ActorOf(file.Seated.First(seat => !file.HasVoiced(seat))), "回避", terms, story.Clock),
            AwardAction.PassInspection or AwardAction.FailInspection => () => file.Inspect(actor, story.Report(story.Reviewer, story.OtherReviewer), action is AwardAction.PassInspection, [StoredFileId.New()], terms, story.Clock),
            AwardAction.DraftDecision => () => file.DraftDecision(actor, story.Draft(), terms, story.Clock),
            AwardAction.Sign => () => file.Sign(actor, "同意", terms, story.Clock),
            AwardAction.ReturnDecision => () => file.ReturnDecision(actor, "再议", story.Clock),
            AwardAction.Reject => () => file.Reject(actor, "不予", story.Clock),
            AwardAction.Publish => () => file.Publish(actor, "RL26-00001", story.Clock),
            AwardAction.Object => () => file.Object(actor, "异议", story.Clock),
            AwardAction.DismissObjection => () => file.DismissObjection(actor, "不成立", story.Clock),
            AwardAction.UpholdObjection => () => file.UpholdObjection(actor, "成立", story.Clock),
            AwardAction.EndPublicity => () => file.EndPublicity(story.Clock.Today.AddDays(-1), story.Clock),
            AwardAction.SignContract => () => file.SignContract(actor, AwardStory.Contract() with { SignedOn = story.Clock.Today }, terms, story.Clock),
            AwardAction.FileReport => () => file.FileReport(actor, NextYear(story), "进展", Money.Zero, story.Clock),
            AwardAction.ProposeVerdict => () => file.ProposeVerdict(actor, new VerdictProposal(Grades[random.Next(Grades.Length)], Money.Zero, "依据"), story.Clock),
            AwardAction.ConfirmQualified or AwardAction.ConfirmBasic or AwardAction.ConfirmUnqualified or AwardAction.ConfirmAccepted => () => file.ConfirmVerdict(actor, "同意", terms, story.Clock),
            AwardAction.ReturnVerdict => () => file.ReturnVerdict(actor, "再看", story.Clock),
            AwardAction.ProposeUpgrade => () => file.ProposeUpgrade(actor, story.Draft(TalentLevel.B), terms, story.Clock),
            AwardAction.RecordLeaving => () => Leave(story, actor),
            AwardAction.ChangeEmployer => () => Move(story, actor),
            AwardAction.ReportFraud => () => file.ReportFraud(actor, "举报", story.Clock),
            AwardAction.ConfirmFraud => () => file.ConfirmFraud(actor, "属实", story.Clock),
            AwardAction.DismissFraud => () => file.DismissFraud(actor, "不实", story.Clock),
            AwardAction.Archive => () => file.Archive(actor, "归档", story.Clock),
            AwardAction.Withdraw => () => file.Withdraw(actor, null, story.Clock),
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, "A verb of awards that this walk does not know."),
        };
    }

    private static void Resubmit(AwardStory story)
    {
        foreach (var item in story.Case.OpenCorrections.ToList()) story.Case.AnswerCorrection(item.Id, "已补", story.Clock.UtcNow);
        story.Case.Resubmit(story.Officer, story.Clock);
    }

    private static void Score(AwardStory story, int total)
    {
        foreach (var seat in story.Case.Seated.Where(seat => !story.Case.HasVoiced(seat)).ToList()) story.Case.Score(story.ActorOf(seat), AwardStory.Sheet(total), "同意", AwardStory.Terms, story.Clock);
    }

    private static int NextYear(AwardStory story)
    {
        var reported = story.Case.Reports.Select(report => report.Year).DefaultIfEmpty(2025).Max();
        if (reported >= story.Clock.Today.Year) story.Day(new DateOnly(reported + 1, 4, 2));
        return reported + 1;
    }

    private static void Move(AwardStory story, Actor actor)
    {
        if (story.Clock.Today < new DateOnly(2026, 11, 30)) story.Day(new DateOnly(2026, 11, 30));
        story.Moved(actor, story.Clock.Today, story.Clock.Today);
    }

    private static void Leave(AwardStory story, Actor actor)
    {
        if (story.Clock.Today < new DateOnly(2026, 11, 30)) story.Day(new DateOnly(2026, 11, 30));
        story.Case.RecordLeaving(actor, new ServiceEnd(new DateOnly(2026, 9, 30), null, null, "离职"), AwardStory.Terms, story.Clock);
    }
}
