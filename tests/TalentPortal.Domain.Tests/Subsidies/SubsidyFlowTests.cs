using CsCheck;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Domain.Tests.Subsidies;

/// <summary>
/// Bars B7 and B8 on the application itself. Seeded defects are in docs/testing.md.
/// </summary>
public sealed class SubsidyFlowTests
{
    private const int Steps = 40;

    // Written a second time on purpose: the walks below take the table's word for what is allowed.
    private const string Course = """
        Draft: Submit → AwaitingEmployer, SubmitSelfEmployed → AwaitingIntake, SubmitVouched → AwaitingIntake
        AwaitingEmployer: ConfirmEmployment → AwaitingIntake, LapseOffered → Lapsed, RefuseEmployment → ReturnedByEmployer, Withdraw → Withdrawn
        ReturnedByEmployer: Submit → AwaitingEmployer, SubmitSelfEmployed → AwaitingIntake, Withdraw → Withdrawn
        AwaitingIntake: Accept → Accepted, AdmitOffered → SecondReview, Decline → Declined, DeemAccepted → Accepted, RequestCorrection → AwaitingCorrection, Withdraw → Withdrawn
        AwaitingCorrection: Lapse → Lapsed, Resubmit → AwaitingIntake, Withdraw → Withdrawn
        Accepted: AdmitOffered → SecondReview, StartReview → FirstReview, Withdraw → Withdrawn
        FirstReview: PassFirstReview → JointReview, PassFirstReviewAlone → SecondReview, RaiseDoubt → Discrepancy, RequestCorrection → AwaitingCorrection, Withdraw → Withdrawn
        JointReview: AllAnsweredClear → SecondReview, AllAnsweredWithHit → Discrepancy, Withdraw → Withdrawn
        Discrepancy: ClearDoubt → SecondReview, ConfirmDoubt → Rejected, Withdraw → Withdrawn
        SecondReview: PassSecondReview → AwaitingApproval, SendBack → FirstReview, WaiveSecondReview → AwaitingApproval, Withdraw → Withdrawn
        AwaitingApproval: Approve → AwaitingPublicity, ApproveAwaitingFunds → AwaitingFunds, Reject → Rejected, ReturnToReview → FirstReview, Withdraw → Withdrawn
        AwaitingFunds: GrantFunds → AwaitingPublicity, Withdraw → Withdrawn
        AwaitingPublicity: Publish → InPublicity, Withdraw → Withdrawn
        InPublicity: EndPublicity → AwaitingPayment, Object → ObjectionReview
        ObjectionReview: DismissObjection → AwaitingPayment, UpholdObjection → Rejected
        AwaitingPayment: FailPayment → PaymentFailed, Pay → Paid, SuspendPayment → ObjectionReview
        PaymentFailed: CorrectAccount → AwaitingPayment
        """;

    private static readonly SubsidyAction[] Actions = Enum.GetValues<SubsidyAction>();
    private static readonly PersonId[] People = [.. Enumerable.Range(0, 5).Select(_ => PersonId.New())];

    [Fact]
    public void Table_InWords_IsTheCourseOfACase()
    {
        var written = SubsidyFlow.Table.GroupBy(line => line.From)
            .Select(from => $"{from.Key}: {string.Join(", ", from.OrderBy(line => line.Action.ToString(), StringComparer.Ordinal).Select(line => $"{line.Action} → {line.To}"))}");
        written.ShouldBe(Course.Split('\n'), ignoreOrder: true);
    }

    [Fact]
    public void Sequences_OfAnythingByAnybody_StayInTheTableAndReachAllOfIt()
    {
        var taken = new System.Collections.Concurrent.ConcurrentDictionary<(SubsidyStatus, SubsidyAction), bool>();
        Gen.Int[0, int.MaxValue].Sample(seed => Walk(new Random(seed), taken), iter: NightlyRun.Or(5_000, 100_000), threads: 1);
        SubsidyFlow.Table.Select(line => (line.From, line.Action)).Where(line => !taken.ContainsKey(line)).ShouldBeEmpty("these transitions were never taken");
    }

    [Fact]
    public void Deciding_AtTwoDesksByOnePerson_IsRefusedForEveryPairWhateverTheAccount()
    {
        foreach (var (first, second) in from a in People from b in People select (a, b))
        {
            var story = UpToSecondReview(first);
            story.Try(SubsidyAction.PassSecondReview, SubsidyStory.Anybody(second)).ShouldBe(first != second);
        }
    }

    [Fact]
    public void Deciding_OnBehalfOfWhoSatElsewhere_IsRefused()
    {
        var story = UpToSecondReview(People[0]);
        var substitute = SubsidyStory.StaffMember(People[1], Role.FirstReviewer) with { Delegations = [new DelegatedDuty(People[0], Capability.SecondReviewSubsidies)] };
        story.Application.WhyNot(SubsidyAction.PassSecondReview, substitute).ShouldBe(SubsidyRefusals.FourEyes);
    }

    [Fact]
    public void Deciding_ByADutyOfAnotherTownship_IsRefused()
    {
        var story = UpToSecondReview(People[0]);
        Actor Substitute(string? township) => SubsidyStory.StaffMember(People[1], Role.TalentOffice) with { Delegations = [new DelegatedDuty(People[2], Capability.SecondReviewSubsidies) { TownshipCode = township }] };
        story.Application.WhyNot(SubsidyAction.PassSecondReview, Substitute("371425199000")).ShouldBe(SubsidyRefusals.NotYours);
        story.Application.WhyNot(SubsidyAction.PassSecondReview, Substitute(story.Application.TownshipCode)).ShouldBeNull();
        story.Application.WhyNot(SubsidyAction.PassSecondReview, Substitute(null)).ShouldBeNull();
    }

    [Fact]
    public void Deciding_AboutOneselfOrARelative_IsRefused()
    {
        var story = UpToSecondReview(People[0]);
        var self = SubsidyStory.StaffMember(story.Application.PersonId!.Value, Role.SecondReviewer);
        story.Application.WhyNot(SubsidyAction.PassSecondReview, self).ShouldBe(SubsidyRefusals.OwnApplication);
        var colleague = SubsidyStory.StaffMember(People[1], Role.SecondReviewer) with { Conflicts = new HashSet<Guid> { story.Application.EmployerId!.Value.Value } };
        story.Application.WhyNot(SubsidyAction.PassSecondReview, colleague).ShouldBe(SubsidyRefusals.ConflictOfInterest);
    }

    [Fact]
    public void Correction_AskedForAtIntake_StopsTheDesksClockAndResumesIt()
    {
        var story = new SubsidyStory();
        story.Try(SubsidyAction.Submit, story.Applicant);
        story.Try(SubsidyAction.ConfirmEmployment, story.Officer);
        story.Try(SubsidyAction.RequestCorrection, SubsidyStory.Anybody(People[0])).ShouldBeTrue();
        story.Application.Deadline!.IsPaused.ShouldBeTrue();
        story.Application.CorrectionDeadline!.DueOn.ShouldBe(new DateOnly(2026, 3, 16));
        story.PassDays(3);
        story.Try(SubsidyAction.Resubmit, story.Applicant).ShouldBeTrue();
        story.Application.Deadline!.DueOn.ShouldBe(new DateOnly(2026, 3, 9));
        story.Application.CorrectionDeadline.ShouldBeNull();
    }

    private static SubsidyStory UpToSecondReview(PersonId reviewer)
    {
        var story = new SubsidyStory();
        story.Try(SubsidyAction.Submit, story.Applicant).ShouldBeTrue();
        story.Try(SubsidyAction.ConfirmEmployment, story.Officer).ShouldBeTrue();
        foreach (var action in new[] { SubsidyAction.Accept, SubsidyAction.StartReview, SubsidyAction.PassFirstReviewAlone })
            story.Try(action, SubsidyStory.Anybody(reviewer)).ShouldBeTrue();
        return story;
    }

    private static void Walk(Random random, System.Collections.Concurrent.ConcurrentDictionary<(SubsidyStatus, SubsidyAction), bool> taken)
    {
        var story = new SubsidyStory(isOffered: random.Next(3) > 0);
        for (var i = 0; i < Steps; i++)
        {
            // Mostly something the state knows, by anybody; now and then anything at all.
            var known = SubsidyFlow.Table.ActionsFrom(story.Application.Status).ToArray();
            var action = known.Length > 0 && random.Next(4) > 0 ? known[random.Next(known.Length)] : Actions[random.Next(Actions.Length)];
            // An end is nearly always left for later: most walks should come far.
            if (SubsidyFlow.Table.Next(story.Application.Status, action) is { } end && SubsidyFlow.IsFinal(end) && end is not SubsidyStatus.Paid && random.Next(12) > 0) continue;
            if (random.Next(3) == 0) story.PassDays(random.Next(1, 25));
            var (from, steps) = (story.Application.Status, story.Application.History.Count);
            var done = story.Try(action, ActorFor(action, story, random));
            if (done && action is SubsidyAction.SubmitVouched or SubsidyAction.AdmitOffered or SubsidyAction.LapseOffered) story.Application.OfferId.ShouldNotBeNull("only an offer of the county takes this way");
            if (done) taken[(from, story.Application.History[^1].Action)] = true;
            if (done) SubsidyFlow.Table.Next(from, story.Application.History[^1].Action).ShouldBe(story.Application.Status);
            else (story.Application.Status, story.Application.History.Count).ShouldBe((from, steps));
        }

        DesksWereSatByDifferentPeople(story.Application);
    }

    // Usually whose turn it is, so that the far end of the table is reached; now and then somebody else.
    private static Actor ActorFor(SubsidyAction action, SubsidyStory story, Random random) => random.Next(8) == 0 ? Stranger(story, random) : SubsidyFlow.Needs(action, story.Application.Status) switch
    {
        null => Actor.System,
        Capability.ApplyForSubsidies => story.Applicant,
        Capability.ConfirmEmployment => story.Officer,
        _ => SubsidyStory.Anybody(People[random.Next(People.Length)]),
    };

    private static Actor Stranger(SubsidyStory story, Random random) => random.Next(3) switch
    {
        0 => story.Applicant,
        1 => story.Officer,
        _ => SubsidyStory.Anybody(People[random.Next(People.Length)]),
    };

    private static void DesksWereSatByDifferentPeople(SubsidyApplication application)
    {
        var desks = application.History.Select(step => (Stage: SubsidyFlow.StageOf(step.Action, step.From), step.ByPerson)).Where(step => step.ByPerson is not null).ToList();
        foreach (var stage in new[] { ReviewStage.First, ReviewStage.Second, ReviewStage.Approval, ReviewStage.Payment })
            foreach (var other in new[] { ReviewStage.First, ReviewStage.Second, ReviewStage.Approval, ReviewStage.Payment }.Where(other => other != stage))
                desks.Where(desk => desk.Stage == stage).Select(desk => desk.ByPerson).Intersect(desks.Where(desk => desk.Stage == other).Select(desk => desk.ByPerson)).ShouldBeEmpty($"{stage} and {other}");
        application.History.GroupBy(step => (step.Round, step.From)).ShouldAllBe(group => group.Count() == 1);
    }
}
