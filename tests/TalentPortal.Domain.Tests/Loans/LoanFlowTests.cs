using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;
using TalentPortal.Testing;

namespace TalentPortal.Domain.Tests.Loans;

/// <summary>Application and loan (domain 7): powers that never merge, four eyes, days, and whatever anybody tries in any order.</summary>
public sealed class LoanFlowTests
{
    private static readonly LoanRules Rules = LoanStory.Rules;

    [Fact]
    public void Application_GoesThroughFourHouses_EachWithItsDays()
    {
        var story = new LoanStory();
        var application = story.Applied();
        application.Deadline!.DueOn.ShouldBe(new DateOnly(2026, 3, 9));
        application.ProposeEligible(LoanStory.Fit, null, Rules, LoanStory.Hr, story.On(new(2026, 3, 4)).Clock);
        application.Deadline!.DueOn.ShouldBe(new DateOnly(2026, 3, 9));
        application.WhyNot(LoanApplicationAction.ConfirmEligible, LoanStory.Hr).ShouldBe(LoanRefusals.NeedsAnother);
        application.WhyNot(LoanApplicationAction.ConfirmEligible, LoanStory.Banker).ShouldBe(LoanRefusals.NotYours);
        application.WhyNot(LoanApplicationAction.ConfirmEligible, LoanStory.Everything).ShouldBe(LoanRefusals.PowersSeparate);
        application.ConfirmEligible(LoanStory.Fit, null, Rules, LoanStory.OtherHr, story.Clock);
        (application.Status, application.Deadline!.DueOn, application.Ceiling!.Value.Yuan).ShouldBe((LoanApplicationStatus.GuaranteeReview, new DateOnly(2026, 3, 11), 300_000m));
        LoanStory.Refusal(() => application.ProposeGuarantee(Money.FromYuan(300_000), null, LoanStory.Fund with { Liability = Money.FromYuan(99_900_000) }, Rules, LoanStory.Guarantor, story.Clock)).ShouldBe(LoanRefusals.FundExhausted);
        application.ProposeGuarantee(Money.FromYuan(200_000), null, LoanStory.Fund, Rules, LoanStory.Guarantor, story.Clock);
        application.ConfirmGuarantee(null, LoanStory.Fund, Rules, LoanStory.OtherGuarantor, story.Clock);
        (application.Guaranteed!.Value.Yuan, application.Deadline!.DueOn).ShouldBe((200_000m, new DateOnly(2026, 3, 18)));
        application.WhyNot(LoanApplicationAction.ProposeCredit, LoanStory.ForeignBanker).ShouldBe(LoanRefusals.NotYours);
        LoanStory.Refusal(() => application.ProposeCredit(Money.FromYuan(200_001), null, LoanStory.Sound, Rules, LoanStory.Banker, story.Clock)).ShouldBe(LoanRefusals.AboveDecided);
        LoanStory.Refusal(() => application.ProposeCredit(Money.FromYuan(200_000), null, new(Money.FromYuan(10), Money.FromYuan(2)), Rules, LoanStory.Banker, story.Clock)).ShouldBe(LoanRefusals.BankPaused);
    }

    [Fact]
    public void Application_WithSomethingInTheWay_IsNotProposed_AndNotConfirmed()
    {
        var story = new LoanStory();
        var application = story.Applied();
        LoanStory.Refusal(() => application.ProposeEligible(LoanStory.Fit with { EarlierLoans = 3 }, null, Rules, LoanStory.Hr, story.Clock)).ShouldBe(LoanRefusals.TooManyLoans);
        application.ProposeEligible(LoanStory.Fit, null, Rules, LoanStory.Hr, story.Clock);
        LoanStory.Refusal(() => application.ConfirmEligible(LoanStory.Fit with { People = [LoanStory.Graduate with { HasSalariedJob = true }] }, null, Rules, LoanStory.OtherHr, story.Clock)).ShouldBe(LoanRefusals.SalariedJob);
    }

    [Fact]
    public void Desk_WithARelation_OrOnceOfAnotherHouse_StaysOut()
    {
        var story = new LoanStory();
        var application = story.Applied();
        application.WhyNot(LoanApplicationAction.ProposeEligible, LoanStory.Hr with { Actor = LoanStory.Hr.Actor with { Conflicts = new HashSet<Guid> { story.Parties.Borrower.People[0].Value } } }).ShouldBe(LoanRefusals.ConflictOfInterest);
        application.ProposeEligible(LoanStory.Fit, null, Rules, LoanStory.Hr, story.Clock);
        application.ConfirmEligible(LoanStory.Fit, null, Rules, LoanStory.OtherHr, story.Clock);
        application.WhyNot(LoanApplicationAction.ProposeGuarantee, new LoanActor(LoanStory.Hr.Actor) { GuaranteeBody = LoanStory.Body }).ShouldBe(LoanRefusals.PowersSeparate);
    }

    [Fact]
    public void Credit_NotSignedInTenWorkingDays_Lapses()
    {
        var story = new LoanStory();
        var application = story.Granted();
        LoanStory.Refusal(() => application.Lapse(Rules, story.On(new(2026, 3, 16)).Clock)).ShouldBe(LoanRefusals.DayNotOver);
        application.Lapse(Rules, story.On(new(2026, 3, 17)).Clock);
        (application.Status, application.Deadline).ShouldBe((LoanApplicationStatus.Lapsed, null));
    }

    [Fact]
    public void Loan_DrawnInParts_ExtendedOverdueCompensatedAndRecovered()
    {
        var story = new LoanStory();
        var loan = story.Signed();
        loan.Draw(story.Today, Money.FromYuan(200_000), LoanStory.Banker, story.Clock);
        loan.Draw(story.Today, Money.FromYuan(100_000), LoanStory.Banker, story.Clock);
        LoanStory.Refusal(() => loan.Draw(story.Today, new Money(1), LoanStory.Banker, story.Clock)).ShouldBe(LoanRefusals.BookUnclear);
        loan.Repay(story.Today, Money.FromYuan(40_000), LoanStory.Banker, story.On(new(2026, 9, 1)).Clock);
        LoanStory.Refusal(() => loan.TakeBack(3, "误记", LoanStory.Banker, story.Clock)).ShouldBe(LoanRefusals.NeedsAnother);
        loan.TakeBack(3, "误记", LoanStory.OtherBanker, story.Clock);
        (loan.Book.Last.Owed.Yuan, loan.Movements.Count).ShouldBe((300_000m, 4));
        loan.ProposeExtension(new(2027, 9, 2), "暂时周转困难", Rules, LoanStory.Banker, story.Clock);
        loan.ConfirmExtension(null, Rules, LoanStory.Guarantor, story.Clock);
        LoanStory.Refusal(() => loan.FallOverdue(story.On(new(2027, 9, 2)).Clock)).ShouldBe(LoanRefusals.NothingOverdue);
        loan.FallOverdue(story.On(new(2027, 9, 3)).Clock);
        loan.ProposeCompensation("逾期未还", LoanStory.Guarantor, story.Clock);
        LoanStory.Refusal(() => loan.ConfirmCompensation(story.Today, null, LoanStory.Guarantor, story.Clock)).ShouldBe(LoanRefusals.NeedsAnother);
        loan.ConfirmCompensation(story.Today, null, LoanStory.OtherGuarantor, story.Clock);
        (loan.Status, loan.Book.Last.Owed, loan.Book.Last.Claim.Yuan).ShouldBe((LoanStatus.Compensated, Money.Zero, 300_000m));
        loan.Recover(story.Today, Money.FromYuan(120_000), LoanStory.Guarantor, story.Clock);
        LoanStory.Refusal(() => loan.CloseClaim(LoanStory.Guarantor, story.Clock)).ShouldBe(LoanRefusals.NotPaidBack);
        loan.ProposeWriteOff("无可供执行财产", LoanStory.Guarantor, story.Clock);
        loan.ConfirmWriteOff(story.Today, null, LoanStory.Finance, story.Clock);
        (loan.Status, loan.Book.Last.Claim, loan.Book.Last.WrittenOff.Yuan).ShouldBe((LoanStatus.WrittenOff, Money.Zero, 180_000m));
    }

    [Fact]
    public void Extension_ProposedAndNotDecided_IsVoidOnceTheLoanIsOverdue()
    {
        var story = new LoanStory();
        var loan = story.Signed();
        loan.Draw(story.Today, Money.FromYuan(300_000), LoanStory.Banker, story.Clock);
        loan.ProposeExtension(new(2027, 9, 2), "暂时周转困难", Rules, LoanStory.Banker, story.On(new(2027, 2, 20)).Clock);
        loan.FallOverdue(story.On(new(2027, 3, 3)).Clock);
        (loan.Status, loan.Proposal).ShouldBe((LoanStatus.Overdue, null));
    }

    [Fact]
    public void Misuse_IsProposedByTheBank_RecognisedByHr_AndBarsForFiveYears()
    {
        var story = new LoanStory();
        var loan = story.Signed();
        loan.Draw(story.Today, Money.FromYuan(300_000), LoanStory.Banker, story.Clock);
        loan.ProposeRecall(new(2026, 4, 1), "用于购房", LoanStory.Banker, story.On(new(2026, 5, 6)).Clock);
        loan.ConfirmRecall(null, Rules, LoanStory.Hr, story.Clock);
        (loan.Status, loan.RecalledOn, loan.BarredUntil).ShouldBe((LoanStatus.Recalled, new DateOnly(2026, 4, 1), new DateOnly(2031, 5, 6)));
        LoanSubsidy.Of(loan.Course([]), LoanQuarter.Of(2026, 2, 20), Rules).SubsidisedDays.ShouldBe(11);
    }

    /// <summary>Whatever anybody tries in any order: only lines of the table happen, all of them, each by somebody of its house; no decision is the proposer's; nobody acts for two houses.</summary>
    [Fact]
    public void Applications_TriedInAnyOrder_FollowTheTable()
    {
        var taken = new HashSet<(LoanApplicationStatus, LoanApplicationAction, LoanApplicationStatus)>();
        for (var seed = 0; seed < NightlyRun.Or(1_500, 20_000); seed++)
        {
            var (random, story) = (new Random(seed), new LoanStory());
            var application = story.Applied();
            for (var i = 0; i < 60 && !LoanApplicationFlow.IsFinal(application.Status); i++)
            {
                var possible = LoanApplicationFlow.Table.ActionsFrom(application.Status).Where(one => one is not LoanApplicationAction.Withdraw || random.Next(8) == 0).ToList();
                var action = random.Next(6) > 0 && possible.Count > 0 ? possible[random.Next(possible.Count)] : Any<LoanApplicationAction>(random);
                if (random.Next(5) == 0) story.On(story.Today.AddDays(random.Next(20)));
                var (actor, was, steps) = (People(story)[random.Next(People(story).Length)], application.Status, application.History.Count);
                try
                {
                    Try(application, action, actor, story);
                }
                catch (RefusedException)
                {
                    (application.Status, application.History.Count).ShouldBe((was, steps));
                    continue;
                }

                taken.Add((was, action, application.Status));
                var step = application.History[^1];
                (application.History.Count, step.Action, step.From, LoanApplicationFlow.Table.Next(was, action)).ShouldBe((steps + 1, action, was, application.Status));
                OfHouse(LoanApplicationFlow.SideOf(action), story).ShouldContain(step.By);
                if (LoanApplicationFlow.Answers(action) is { } answered) application.History.Last(one => one.Action == answered).ByPerson.ShouldNotBe(step.ByPerson);
                (application.Deadline is null).ShouldBe(LoanApplicationFlow.IsFinal(application.Status));
                (application.Credit ?? Money.Zero).ShouldBeLessThanOrEqualTo(application.Guaranteed ?? Money.Zero);
            }
        }

        LoanApplicationFlow.Table.ShouldBe(taken, ignoreOrder: true);
    }

    [Fact]
    public void Loans_TriedInAnyOrder_FollowTheTable_AndNeverOweLessThanNothing()
    {
        var taken = new HashSet<(LoanStatus, LoanAction, LoanStatus)>();
        for (var seed = 0; seed < NightlyRun.Or(1_500, 20_000); seed++)
        {
            var (random, story) = (new Random(seed), new LoanStory());
            var loan = story.Signed(first: seed % 2 == 0 ? null : new(new(2026, 8, 1), Money.FromYuan(50_000)));
            for (var i = 0; i < 90 && !LoanFlow.IsFinal(loan.Status); i++)
            {
                var possible = LoanFlow.Table.ActionsFrom(loan.Status).Where(one => one is not LoanAction.Cancel || random.Next(8) == 0).ToList();
                var action = random.Next(6) > 0 ? possible[random.Next(possible.Count)] : Any<LoanAction>(random);
                if (random.Next(4) == 0) story.On(story.Today.AddDays(random.Next(seed % 3 == 0 ? 120 : 20)));
                // Mostly somebody of the house, so that loans get far.
                var actor = random.Next(3) == 0 ? People(story)[random.Next(People(story).Length)] : People(story).Where(one => OfHouse(LoanFlow.SideOf(action), story).Contains(one.Actor.Id)).OrderBy(_ => random.Next()).FirstOrDefault(LoanStory.Finance);
                var (was, steps, moved) = (loan.Status, loan.History.Count, loan.Movements.ToList());
                try
                {
                    Try(loan, action, actor, story, random);
                }
                catch (RefusedException)
                {
                    (loan.Status, loan.History.Count, loan.Movements.Count).ShouldBe((was, steps, moved.Count));
                    continue;
                }

                taken.Add((was, action, loan.Status));
                var step = loan.History[^1];
                (loan.History.Count, step.Action, LoanFlow.Table.Next(was, action)).ShouldBe((steps + 1, action, loan.Status));
                OfHouse(LoanFlow.SideOf(action), story).ShouldContain(step.By);
                if (LoanFlow.Answers(action) is { } answered && !LoanFlow.IsReturn(action)) loan.History.Last(one => one.Action == answered).ByPerson.ShouldNotBe(step.ByPerson);
                loan.Movements.Take(moved.Count).ShouldBe(moved);
                loan.Book.WhyImpossible(loan.Contract).ShouldBeNull();
                if (loan.Status is LoanStatus.Settled or LoanStatus.WrittenOff) (loan.Book.Last.Owed, loan.Book.Last.Claim).ShouldBe((Money.Zero, Money.Zero));
            }
        }

        LoanFlow.Table.ShouldBe(taken, ignoreOrder: true);
    }

    private static T Any<T>(Random random) where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];

    private static LoanActor[] People(LoanStory story) => [story.Borrower, LoanStory.Hr, LoanStory.OtherHr, LoanStory.Guarantor, LoanStory.OtherGuarantor, LoanStory.Banker, LoanStory.OtherBanker, LoanStory.ForeignBanker, LoanStory.Finance, LoanStory.Everything];

    private static AccountId[] OfHouse(LoanSide side, LoanStory story) => side switch
    {
        LoanSide.Borrower => [story.Borrower.Actor.Id],
        LoanSide.HumanResources => [LoanStory.Hr.Actor.Id, LoanStory.OtherHr.Actor.Id],
        LoanSide.GuaranteeBody => [LoanStory.Guarantor.Actor.Id, LoanStory.OtherGuarantor.Actor.Id],
        LoanSide.Bank => [LoanStory.Banker.Actor.Id, LoanStory.OtherBanker.Actor.Id],
        LoanSide.Finance => [LoanStory.Finance.Actor.Id],
        _ => [Actor.System.Id],
    };

    private static void Try(LoanApplication application, LoanApplicationAction action, LoanActor actor, LoanStory story)
    {
        var clock = story.Clock;
        switch (action)
        {
            case LoanApplicationAction.Resubmit: application.Resubmit(application.Asked, 36, LoanStory.Stated, Rules, actor, clock); break;
            case LoanApplicationAction.Lapse: application.Lapse(Rules, clock); break;
            case LoanApplicationAction.ProposeEligible: application.ProposeEligible(LoanStory.Fit, null, Rules, actor, clock); break;
            case LoanApplicationAction.ConfirmEligible: application.ConfirmEligible(LoanStory.Fit, null, Rules, actor, clock); break;
            case LoanApplicationAction.ProposeGuarantee: application.ProposeGuarantee(Money.FromYuan(250_000), null, LoanStory.Fund, Rules, actor, clock); break;
            case LoanApplicationAction.ConfirmGuarantee: application.ConfirmGuarantee(null, LoanStory.Fund, Rules, actor, clock); break;
            case LoanApplicationAction.ProposeCredit: application.ProposeCredit(Money.FromYuan(200_000), null, LoanStory.Sound, Rules, actor, clock); break;
            case LoanApplicationAction.GrantCredit: application.GrantCredit(null, LoanStory.Sound, Rules, actor, clock); break;
            case LoanApplicationAction.Sign: application.Sign(story.Contract(200_000), Rules, actor, clock); break;
            default: application.Take(action, "说明", Rules, actor, clock); break;
        }
    }

    private static void Try(Loan loan, LoanAction action, LoanActor actor, LoanStory story, Random random)
    {
        var (clock, on) = (story.Clock, random.Next(2) == 0 ? story.Today : story.Today.AddDays(-random.Next(60)));
        // Now and then all that is owed, so that loans come to an end.
        Money Part(Money whole) => random.Next(2) == 0 ? whole : new Money(random.Next(1, 10_000_000));
        switch (action)
        {
            case LoanAction.Draw: loan.Draw(on, new Money(random.Next(1, 20_000_000)), actor, clock); break;
            case LoanAction.Cancel: loan.Cancel("未办妥担保", actor, clock); break;
            case LoanAction.Repay: loan.Repay(on, Part(loan.Book.Last.Owed), actor, clock); break;
            case LoanAction.TakeBack: loan.TakeBack(random.Next(1, 8), "误记", actor, clock); break;
            case LoanAction.ProposeExtension: loan.ProposeExtension(loan.Contract.DueOn.AddDays(random.Next(1, 200)), "周转困难", Rules, actor, clock); break;
            case LoanAction.ConfirmExtension: loan.ConfirmExtension(null, Rules, actor, clock); break;
            case LoanAction.ProposeRecall: loan.ProposeRecall(on, "用途不符", actor, clock); break;
            case LoanAction.ConfirmRecall: loan.ConfirmRecall(null, Rules, actor, clock); break;
            case LoanAction.FallOverdue: loan.FallOverdue(clock); break;
            case LoanAction.CatchUp: loan.CatchUp(clock); break;
            case LoanAction.ProposeCompensation: loan.ProposeCompensation("逾期", actor, clock); break;
            case LoanAction.ConfirmCompensation: loan.ConfirmCompensation(story.Today, null, actor, clock); break;
            case LoanAction.Recover: loan.Recover(story.Today, Part(loan.Book.Last.Claim), actor, clock); break;
            case LoanAction.ProposeWriteOff: loan.ProposeWriteOff("无财产", actor, clock); break;
            case LoanAction.ConfirmWriteOff: loan.ConfirmWriteOff(story.Today, null, actor, clock); break;
            case LoanAction.CloseClaim: loan.CloseClaim(actor, clock); break;
            case LoanAction.Settle: loan.Settle(actor, clock); break;
            default: loan.Return(action, "退回", actor, clock); break;
        }
    }
}
