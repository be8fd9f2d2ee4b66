using CsCheck;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Domain.Tests.Flats;

/// <summary>The course of an application (domain 8), from Monday, 2 March 2026 on.</summary>
public sealed class FlatApplicationTests
{
    private static readonly FlatRules Rules = FlatStory.Rules;

    [Fact]
    public void Family_ApplyChooseAndSign()
    {
        var story = new FlatStory();
        var (application, unit) = (story.Queued(), FlatStory.Unit());
        application.Offer(story.Today.AddDays(3), FlatStory.Keeper, story.Clock);
        application.Choose(unit, TalentLevel.E, Rules, story.Tenant, story.Clock);
        application.Publish(Rules, FlatStory.Office, story.Clock);
        FlatStory.Refusal(() => application.EndPublicity(Rules, story.On(new DateOnly(2026, 3, 9)).Clock)).ShouldBe(FlatRefusals.DayNotOver);
        application.EndPublicity(Rules, story.On(new DateOnly(2026, 3, 10)).Clock);
        (application.Deadline!.DueOn, application.UnitId).ShouldBe((new DateOnly(2026, 3, 24), unit.Id));
        application.SignContract(unit, null, FlatStory.Keeper, story.Clock);
        (application.Status, application.Deadline, application.UnitId, unit.Status).ShouldBe((FlatApplicationStatus.Signed, null, unit.Id, FlatUnitStatus.Let));
    }

    /// <summary>Ten working days over the National Day break of 2026 (domain 3.3).</summary>
    [Fact]
    public void Contract_NotSignedInTenWorkingDays_IsGivenUp_AndBarsForAYear()
    {
        var story = new FlatStory().On(new DateOnly(2026, 9, 21));
        var application = story.Queued();
        application.Offer(story.Today, FlatStory.Keeper, story.Clock);
        var unit = FlatStory.Unit();
        application.Choose(unit, TalentLevel.E, Rules, story.Tenant, story.Clock);
        application.Publish(Rules with { PublicityDays = 2 }, FlatStory.Office, story.Clock);
        application.EndPublicity(Rules, story.On(new DateOnly(2026, 9, 24)).Clock);
        // 28, 29, 30 September, 8, 9, 10 (a Saturday that is worked), 12, 13, 14, 15 October.
        application.Deadline!.DueOn.ShouldBe(new DateOnly(2026, 10, 15));
        FlatStory.Refusal(() => application.MissContract(unit, Rules, story.On(new DateOnly(2026, 10, 15)).Clock)).ShouldBe(FlatRefusals.DayNotOver);
        FlatStory.Refusal(() => application.SignContract(unit, null, FlatStory.Keeper, story.On(new DateOnly(2026, 10, 16)).Clock)).ShouldBe(FlatRefusals.DayOver);
        application.MissContract(unit, Rules, story.Clock);
        (application.Status, application.BarredUntil, application.UnitId).ShouldBe((FlatApplicationStatus.GivenUp, new DateOnly(2027, 10, 16), null));
        (unit.Status, unit.ChosenBy).ShouldBe((FlatUnitStatus.Vacant, null));
    }

    [Fact]
    public void Choice_ReservesTheFlat_ForNobodyElse_AndNotAfterItsLastDay()
    {
        var story = new FlatStory();
        var (application, other, unit) = (story.Queued(), story.Queued(), FlatStory.Unit());
        application.Offer(story.Today, FlatStory.Keeper, story.Clock);
        other.Offer(story.Today, FlatStory.Keeper, story.Clock);
        application.Choose(unit, TalentLevel.E, Rules, story.Tenant, story.Clock);
        (unit.Status, unit.ChosenBy, unit.History[^1].ByPerson).ShouldBe((FlatUnitStatus.Reserved, application.Id, story.Person));
        FlatStory.Refusal(() => other.Choose(unit, TalentLevel.E, Rules, story.Tenant, story.Clock)).ShouldBe(FlatRefusals.FlatTaken);
        FlatStory.Refusal(() => unit.Take(FlatUnitAction.Release, null, FlatStory.Keeper, story.Clock.UtcNow)).ShouldBe(FlatRefusals.ChosenByApplicant);
        FlatStory.Refusal(() => application.GiveUp(FlatStory.Unit(), null, Rules, story.Tenant, story.Clock)).ShouldBe(FlatRefusals.UnitUnclear);
        application.GiveUp(unit, null, Rules, story.Tenant, story.Clock);
        unit.Status.ShouldBe(FlatUnitStatus.Vacant);
        story.On(story.Today.AddDays(1));
        FlatStory.Refusal(() => other.Choose(unit, TalentLevel.E, Rules, story.Tenant, story.Clock)).ShouldBe(FlatRefusals.DayOver);
        FlatStory.Refusal(() => other.Decline(null, Rules, story.Tenant, story.Clock)).ShouldBe(FlatRefusals.DayOver);
        unit.Status.ShouldBe(FlatUnitStatus.Vacant);
    }

    [Fact]
    public void TwoRefusals_SendToTheBack_AMissedTurnIsOne()
    {
        var story = new FlatStory();
        var application = story.Queued();
        application.Offer(story.Today, FlatStory.Keeper, story.Clock);
        application.Decline("楼层不合适", Rules, story.Tenant, story.Clock);
        (application.Refusals, application.SentBackAt).ShouldBe((1, null));
        application.Offer(story.Today, FlatStory.Keeper, story.Clock);
        application.MissTurn(Rules, story.On(story.Today.AddDays(1)).Clock);
        (application.Status, application.Refusals, application.SentBackAt).ShouldBe((FlatApplicationStatus.Queued, 0, story.Clock.UtcNow));
        application.EntryOn(TalentLevel.E, story.Today, Rules, null)!.SentBackAt.ShouldBe(story.Clock.UtcNow);
    }

    [Fact]
    public void Decision_IsAnothersThanTheProposal_AndNoRelations()
    {
        var story = new FlatStory();
        var application = story.Applied();
        application.Accept(FlatStory.Both, story.Clock);
        application.Take(FlatApplicationAction.ProposeAdmission, null, FlatStory.Both, story.Clock);
        application.WhyNot(FlatApplicationAction.Admit, FlatStory.Both).ShouldBe(FlatRefusals.NeedsAnother);
        application.WhyNot(FlatApplicationAction.Admit, FlatStory.Keeper).ShouldBe(FlatRefusals.NotYours);
        application.WhyNot(FlatApplicationAction.Admit, FlatStory.Office with { Actor = FlatStory.Office.Actor with { Conflicts = new HashSet<Guid> { story.Person.Value } } }).ShouldBe(FlatRefusals.ConflictOfInterest);
        application.WhyNot(FlatApplicationAction.Refuse, FlatStory.Office).ShouldBe(FlatRefusals.NotInThisState);
        application.WhyNot(FlatApplicationAction.Admit, FlatStory.Office).ShouldBeNull();
    }

    [Fact]
    public void Officer_WhoApplies_DoesNotWorkOnTheOwnApplication()
    {
        var story = new FlatStory();
        var own = new FlatActor(FlatStory.Of(Role.TalentOffice) with { Person = story.Person }) { Operates = true, Decides = true };
        story.Applied().WhyNot(FlatApplicationAction.Accept, own).ShouldBe(FlatRefusals.ConflictOfInterest);
    }

    [Fact]
    public void Application_WithoutARight_IsNotMade()
    {
        var story = new FlatStory();
        FlatStory.Refusal(() => new FlatApplication("ZF26-00001", story.Person, TalentLevel.E, FlatStory.Alone, FlatStory.Entitled with { OwnsHome = true }, story.Tenant, story.Clock)).ShouldBe(FlatRefusals.OwnsHome);
        FlatStory.Refusal(() => new FlatApplication("ZF26-00001", PersonId.New(), TalentLevel.E, FlatStory.Alone, FlatStory.Entitled, story.Tenant, story.Clock)).ShouldBe(FlatRefusals.NotYours);
    }

    [Fact]
    public void Correction_LapsesAfterTenWorkingDays_AndAnAnswerGoesOn()
    {
        var story = new FlatStory();
        var (lapsed, answered) = (story.Applied(), story.Applied());
        lapsed.RequestCorrection("缺劳动合同", Rules, FlatStory.Keeper, story.Clock);
        answered.RequestCorrection("缺劳动合同", Rules, FlatStory.Keeper, story.Clock);
        lapsed.Deadline!.DueOn.ShouldBe(new DateOnly(2026, 3, 16));
        answered.Resubmit(TalentLevel.D, FlatStory.Alone, story.Tenant, story.Clock);
        (answered.Status, answered.Level, answered.Deadline).ShouldBe((FlatApplicationStatus.Submitted, TalentLevel.D, null));
        lapsed.Lapse(story.On(new DateOnly(2026, 3, 17)).Clock);
        lapsed.Status.ShouldBe(FlatApplicationStatus.Lapsed);
    }

    /// <summary>Edge case: whoever leaves a flat after a divorce stands in the queue with the original date.</summary>
    [Fact]
    public void Application_AfterADivorce_KeepsTheOriginalDate()
    {
        var story = new FlatStory();
        var first = CountyClock.StartOf(new DateOnly(2024, 6, 1)).AddHours(9);
        var again = new FlatApplication("ZF26-00009", story.Person, TalentLevel.F, FlatStory.Alone, FlatStory.Entitled, story.Tenant, story.Clock, first);
        again.Accept(FlatStory.Keeper, story.Clock);
        (again.AcceptedAt, again.Points(TalentLevel.F, story.Today, Rules)!.Total).ShouldBe((first, 50 + 21 + 5));
    }

    /// <summary>The table itself: whatever decides about a right belongs to the office and answers somebody else's step.</summary>
    [Fact]
    public void Deciding_AnswersAnothersStep()
    {
        FlatApplicationAction[] deciding = [FlatApplicationAction.Admit, FlatApplicationAction.Refuse, FlatApplicationAction.ConfirmRemoval, FlatApplicationAction.ReturnRemoval, FlatApplicationAction.Publish, FlatApplicationAction.DismissObjection, FlatApplicationAction.UpholdObjection];
        deciding.ShouldAllBe(action => FlatApplicationFlow.SideOf(action) == FlatSide.Office && FlatApplicationFlow.Answers(action).Count == 1);
        Enum.GetValues<FlatApplicationAction>().Except(deciding).ShouldAllBe(action => FlatApplicationFlow.Answers(action).Count == 0);
    }

    /// <summary>Whatever anybody tries in any order: only lines of the table happen, all of them, each by somebody who may; a decision is never the proposer's; a flat is kept only while it is chosen.</summary>
    [Fact]
    public void Steps_TriedInAnyOrder_FollowTheTable()
    {
        var taken = new HashSet<(FlatApplicationStatus, FlatApplicationAction, FlatApplicationStatus)>();
        for (var seed = 0; seed < NightlyRun.Or(1_500, 20_000); seed++)
        {
            var (random, story) = (new Random(seed), new FlatStory());
            var (application, unit) = (story.Applied(), FlatStory.Unit());
            FlatActor[] people = [story.Tenant, FlatStory.Keeper, FlatStory.OtherKeeper, FlatStory.Office, FlatStory.Both, new FlatStory().Tenant];
            for (var i = 0; i < 40 && !FlatApplicationFlow.IsFinal(application.Status); i++)
            {
                // Mostly what the table has, so that courses come to an end; leaving is rarer than going on.
                var possible = FlatApplicationFlow.Table.ActionsFrom(application.Status).Where(one => one is not (FlatApplicationAction.Withdraw or FlatApplicationAction.GiveUp) || application.Status is FlatApplicationStatus.AwaitingContract || random.Next(6) == 0).ToList();
                var action = random.Next(5) > 0 && possible.Count > 0 ? possible[random.Next(possible.Count)] : Enum.GetValues<FlatApplicationAction>()[random.Next(Enum.GetValues<FlatApplicationAction>().Length)];
                if (random.Next(4) == 0) story.On(story.Today.AddDays(random.Next(20)));
                var (actor, was, steps) = (people[random.Next(people.Length)], application.Status, application.History.Count);
                try
                {
                    Try(application, action, unit, actor, story);
                }
                catch (RefusedException)
                {
                    (application.Status, application.History.Count).ShouldBe((was, steps));
                    continue;
                }

                taken.Add((was, action, application.Status));
                Judge(application, action, was, steps, story);
                // The flat is kept exactly as long as the application has it.
                (unit.Status, unit.ChosenBy).ShouldBe(FlatApplicationFlow.HoldsUnit(application.Status) ? (FlatUnitStatus.Reserved, application.Id) : (application.Status is FlatApplicationStatus.Signed ? FlatUnitStatus.Let : FlatUnitStatus.Vacant, null));
            }
        }

        FlatApplicationFlow.Table.ShouldBe(taken, ignoreOrder: true);
    }

    private static void Judge(FlatApplication application, FlatApplicationAction action, FlatApplicationStatus was, int steps, FlatStory story)
    {
        var step = application.History[^1];
        (application.History.Count, step.Action, step.From, FlatApplicationFlow.Table.Next(was, action)).ShouldBe((steps + 1, action, was, application.Status));
        application.History.Select(one => one.Sequence).ShouldBe(Enumerable.Range(1, steps + 1));
        (step.ByPerson == story.Person).ShouldBe(FlatApplicationFlow.SideOf(action) is FlatSide.Tenant);
        (step.By == Actor.System.Id).ShouldBe(FlatApplicationFlow.SideOf(action) is FlatSide.Portal);
        if (FlatApplicationFlow.Answers(action) is { Count: > 0 } answered) application.History.Last(one => answered.Contains(one.Action)).ByPerson.ShouldNotBe(step.ByPerson);
        (application.UnitId is not null).ShouldBe(FlatApplicationFlow.HoldsUnit(application.Status) || application.Status is FlatApplicationStatus.Signed);
        (application.Deadline is not null).ShouldBe(application.Status is FlatApplicationStatus.AwaitingCorrection or FlatApplicationStatus.AwaitingContract);
        (application.ChooseBy is not null).ShouldBe(application.Status is FlatApplicationStatus.Offered);
    }

    private static void Try(FlatApplication application, FlatApplicationAction action, FlatUnit unit, FlatActor actor, FlatStory story)
    {
        var clock = story.Clock;
        switch (action)
        {
            case FlatApplicationAction.Accept: application.Accept(actor, clock); break;
            case FlatApplicationAction.RequestCorrection: application.RequestCorrection("补", Rules, actor, clock); break;
            case FlatApplicationAction.Resubmit: application.Resubmit(application.Level, application.Household, actor, clock); break;
            case FlatApplicationAction.Lapse: application.Lapse(clock); break;
            case FlatApplicationAction.Offer: application.Offer(story.Today.AddDays(2), actor, clock); break;
            case FlatApplicationAction.Choose: application.Choose(unit, TalentLevel.E, Rules, actor, clock); break;
            case FlatApplicationAction.Decline: application.Decline(null, Rules, actor, clock); break;
            case FlatApplicationAction.MissTurn: application.MissTurn(Rules, clock); break;
            case FlatApplicationAction.Publish: application.Publish(Rules, actor, clock); break;
            case FlatApplicationAction.EndPublicity: application.EndPublicity(Rules, clock); break;
            case FlatApplicationAction.SignContract: application.SignContract(unit, null, actor, clock); break;
            case FlatApplicationAction.GiveUp: application.GiveUp(unit, null, Rules, actor, clock); break;
            case FlatApplicationAction.MissContract: application.MissContract(unit, Rules, clock); break;
            case FlatApplicationAction.UpholdObjection: application.UpholdObjection(unit, "属实", actor, clock); break;
            default: application.Take(action, "说明", actor, clock); break;
        }
    }
}
