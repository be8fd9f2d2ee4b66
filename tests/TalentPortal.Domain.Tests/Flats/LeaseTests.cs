using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Domain.Tests.Flats;

/// <summary>The course of a lease (domain 8 and 16), from Monday, 2 March 2026 on.</summary>
public sealed class LeaseTests
{
    private static readonly FlatRules Rules = FlatStory.Rules;

    [Fact]
    public void Keys_AreGivenAfterDepositAndSignedList_AndRentBeginsThatDay()
    {
        var story = new FlatStory();
        var lease = new Lease("ZY26-00001", FlatApplicationId.New(), story.Person, TalentLevel.E, FlatStory.Unit(), Rules, FlatStory.Keeper, story.Clock);
        lease.Deposit.ShouldBe(Money.FromYuan(450));
        lease.Sign(FlatStory.Keeper, story.Clock);
        FlatStory.Refusal(() => lease.ReceiveDeposit(Money.FromYuan(400), FlatStory.Keeper, story.Clock)).ShouldBe(FlatRefusals.OtherDeposit);
        lease.ReceiveDeposit(Money.FromYuan(450), FlatStory.Keeper, story.Clock);
        FlatStory.Refusal(() => lease.HandOver(FlatStory.Keys with { IsSigned = false }, FlatStory.Keeper, story.Clock)).ShouldBe(FlatRefusals.HandoverUnsigned);
        lease.HandOver(FlatStory.Keys, FlatStory.Keeper, story.On(new DateOnly(2026, 3, 18)).Clock);
        (lease.Status, lease.MovedInOn, lease.EndsOn).ShouldBe((LeaseStatus.Running, story.Today, new DateOnly(2029, 3, 17)));
        lease.BillOf(new YearMonth(2026, 2), Rules).ShouldBeNull();
        lease.BillOf(new YearMonth(2026, 3), Rules)!.Amount.ShouldBe(Money.FromYuan(203.23m));
        lease.BillOf(new YearMonth(2026, 4), Rules)!.Amount.ShouldBe(Money.FromYuan(450));
    }

    [Fact]
    public void Renewal_BringsTheSecondTerm_AtItsRate()
    {
        var (story, unit) = (new FlatStory(), FlatStory.Unit());
        var lease = story.On(new DateOnly(2026, 3, 18)).Running(unit);
        FlatStory.Refusal(() => lease.AskRenewal(Rules, story.Tenant, story.On(new DateOnly(2029, 2, 18)).Clock)).ShouldBe(FlatRefusals.TooLateToRenew);
        lease.AskRenewal(Rules, story.Tenant, story.On(new DateOnly(2029, 2, 17)).Clock);
        lease.ProposeRenewal(TalentLevel.E, unit, Rules, "无欠费", FlatStory.Both, story.Clock);
        FlatStory.Refusal(() => lease.ConfirmRenewal(null, FlatStory.Both, story.Clock)).ShouldBe(FlatRefusals.NeedsAnother);
        lease.ConfirmRenewal(null, FlatStory.Office, story.Clock);
        (lease.Status, lease.EndsOn, lease.Rates[^1].Term, lease.Rates[^1].Monthly).ShouldBe((LeaseStatus.Running, new DateOnly(2032, 3, 17), 2, Money.FromYuan(630)));
        lease.BillOf(new YearMonth(2029, 3), Rules)!.Amount.ShouldBe(Money.FromYuan(246.77m + 284.52m));
    }

    /// <summary>Edge case: a level that expires leaves the lease alone to its end; the next term is not at the old rate.</summary>
    [Fact]
    public void Level_ThatExpires_ChangesNothingBeforeTheEnd_ThenTheMarketsRent()
    {
        var (story, unit) = (new FlatStory(), FlatStory.Unit());
        var lease = story.Running(unit);
        lease.BillOf(new YearMonth(2028, 12), Rules)!.Amount.ShouldBe(Money.FromYuan(450));
        lease.AskRenewal(Rules, story.Tenant, story.On(new DateOnly(2029, 1, 5)).Clock);
        lease.ProposeRenewal(null, unit, Rules, "类别已到期", FlatStory.Keeper, story.Clock);
        lease.ConfirmRenewal(null, FlatStory.Office, story.Clock);
        lease.BillOf(new YearMonth(2029, 4), Rules)!.Amount.ShouldBe(Money.FromYuan(900));
    }

    [Fact]
    public void Loss_FoundOutLater_CountsFromItsDay()
    {
        var story = new FlatStory();
        var lease = story.Running();
        story.On(new DateOnly(2026, 11, 2));
        lease.ProposeLoss(new RightLoss(RightLossCause.BoughtHome, new DateOnly(2026, 6, 30)), "不动产登记", FlatStory.Keeper, story.Clock);
        lease.ConfirmLoss(null, FlatStory.Office, story.Clock);
        (lease.Status, lease.RightEnds).ShouldBe((LeaseStatus.Running, new DateOnly(2026, 6, 30)));
        lease.BillOf(new YearMonth(2026, 7), Rules)!.Amount.ShouldBe(Money.FromYuan(450));
        // 29 days at 450, 2 at 900.
        lease.BillOf(new YearMonth(2026, 8), Rules)!.Amount.ShouldBe(Money.FromYuan(420.97m + 58.06m));
        lease.BillOf(new YearMonth(2026, 9), Rules)!.Amount.ShouldBe(Money.FromYuan(900));
        lease.WhyNotAskRenewal(Rules, story.Tenant, story.Today).ShouldBe(FlatRefusals.RightEnded);
    }

    /// <summary>Edge case: a level that rises counts from the day it was decided, not back; so does another flat.</summary>
    [Fact]
    public void Change_CountsFromItsDay_NeverBack()
    {
        var (story, unit) = (new FlatStory(), FlatStory.Unit());
        var lease = story.Running(unit);
        story.On(new DateOnly(2026, 6, 16));
        FlatStory.Refusal(() => lease.ProposeChange(new DateOnly(2026, 6, 1), TalentLevel.D, unit, Rules, "升类", FlatStory.Keeper, story.Clock)).ShouldBe(FlatRefusals.DayUnclear);
        lease.ProposeChange(story.Today, TalentLevel.D, unit, Rules, "升类", FlatStory.Keeper, story.Clock);
        lease.ConfirmChange(null, FlatStory.Office, story.Clock);
        lease.BillOf(new YearMonth(2026, 6), Rules)!.Amount.ShouldBe(Money.FromYuan(225));
        lease.BillOf(new YearMonth(2026, 7), Rules)!.Amount.ShouldBe(Money.Zero);
    }

    [Fact]
    public void Move_NeedsAReservedFlat_AndCostsItsRentFromThatDay()
    {
        var (story, larger) = (new FlatStory(), FlatStory.Unit(FlatStory.Sixty with { Area = 90 }));
        var lease = story.Running();
        story.On(new DateOnly(2026, 7, 1));
        FlatStory.Refusal(() => lease.ProposeChange(story.Today, TalentLevel.E, larger, Rules, "添丁", FlatStory.Keeper, story.Clock)).ShouldBe(FlatRefusals.UnitUnclear);
        larger.Take(FlatUnitAction.Reserve, null, FlatStory.Keeper, story.Clock.UtcNow);
        lease.ProposeChange(story.Today, TalentLevel.E, larger, Rules, "添丁", FlatStory.Keeper, story.Clock);
        lease.ConfirmChange(null, FlatStory.Office, story.On(new DateOnly(2026, 7, 3)).Clock);
        (lease.Rates[^1].Unit, lease.Rates[^1].From, lease.Rates[^1].Term, lease.EndsOn).ShouldBe((larger.Id, story.Today, 1, new DateOnly(2029, 3, 1)));
        lease.BillOf(new YearMonth(2026, 8), Rules)!.Amount.ShouldBe(Money.FromYuan(825));
    }

    [Fact]
    public void Death_LeavesTheFlatToTheFamily()
    {
        var story = new FlatStory();
        var lease = story.Running();
        story.On(new DateOnly(2029, 1, 15));
        lease.RecordDeath(new DateOnly(2029, 1, 10), Rules, FlatStory.Keeper, story.Clock);
        lease.EndsOn.ShouldBe(new DateOnly(2029, 7, 10));
        lease.BillOf(new YearMonth(2029, 6), Rules)!.Amount.ShouldBe(Money.FromYuan(450));
        lease.WhyNotAskRenewal(Rules, story.Tenant, story.Today).ShouldBe(FlatRefusals.RightEnded);
        FlatStory.Refusal(() => lease.RecordDeath(new DateOnly(2029, 1, 10), Rules, FlatStory.Keeper, story.Clock)).ShouldBe(FlatRefusals.DayUnclear);
        lease.Expire(Rules, story.On(new DateOnly(2029, 7, 11)).Clock);
        lease.LeaveBy.ShouldBe(new DateOnly(2029, 9, 8));
    }

    /// <summary>Edge case: two tenants marry; one of the leases ends, and its tenant has 60 days from the wedding.</summary>
    [Fact]
    public void Marriage_EndsOneOfTwoLeases_SixtyDaysLater_AndBarsNobody()
    {
        var story = new FlatStory();
        var lease = story.Running();
        story.On(new DateOnly(2026, 5, 25));
        lease.ProposeEnd(new EndingGround(LeaseEnding.Marriage, new DateOnly(2026, 5, 20)), Rules, "保留ZY26-00002", FlatStory.Keeper, story.Clock);
        lease.ConfirmEnd(Rules, null, FlatStory.Office, story.Clock);
        (lease.Status, lease.LeaveBy).ShouldBe((LeaseStatus.Leaving, new DateOnly(2026, 7, 19)));
        Settle(story.On(new DateOnly(2026, 7, 10)), lease).BarredUntil.ShouldBeNull();
    }

    [Theory]
    [InlineData(LeaseEnding.Arrears, 5, "2026-03-02", "flat.arrears_too_few")]
    [InlineData(LeaseEnding.Arrears, 6, "2026-03-02", null)]
    [InlineData(LeaseEnding.Empty, 0, "2026-06-16", "flat.not_empty_long_enough")]
    [InlineData(LeaseEnding.Empty, 0, "2026-06-15", null)]
    [InlineData(LeaseEnding.Sublet, 0, "2026-12-15", null)]
    [InlineData(LeaseEnding.Sublet, 0, "2026-12-16", "flat.day_unclear")]
    [InlineData(LeaseEnding.Notice, 0, "2026-12-15", "flat.day_unclear")]
    public void Breach_EndsALease_AfterTheMonthsOfTheRules(LeaseEnding ending, int months, string since, string? refusal) =>
        (new EndingGround(ending, DateOnly.ParseExact(since, "yyyy-MM-dd"), months).WhyNot(new DateOnly(2026, 12, 15), Rules)?.Code).ShouldBe(refusal);

    [Fact]
    public void Reminder_IsWrittenFromThreeMonthsOn()
    {
        var story = new FlatStory();
        var lease = story.Running();
        story.On(new DateOnly(2026, 7, 1));
        FlatStory.Refusal(() => lease.Remind(FlatStory.Account(2, story.Today), Rules, story.Clock)).ShouldBe(FlatRefusals.ArrearsTooFew);
        lease.Remind(FlatStory.Account(3, story.Today), Rules, story.Clock);
        lease.History[^1].Action.ShouldBe(LeaseAction.Remind);
    }

    [Fact]
    public void Exit_BeforeThreeMonths_BarsForAYear_AndTheDepositGoesBackInTenWorkingDays()
    {
        var story = new FlatStory();
        var lease = story.Running();
        lease.GiveNotice(new DateOnly(2026, 5, 31), null, story.Tenant, story.On(new DateOnly(2026, 4, 30)).Clock);
        Settle(story.On(new DateOnly(2026, 6, 1)), lease, new DateOnly(2026, 5, 31));
        (lease.Status, lease.BarredUntil, lease.Settlement!.Refund, lease.Deadline!.DueOn).ShouldBe((LeaseStatus.AwaitingRefund, new DateOnly(2027, 5, 31), Money.FromYuan(450), new DateOnly(2026, 6, 15)));
        lease.BillOf(new YearMonth(2026, 6), Rules).ShouldBeNull();
        lease.PayBack(FlatStory.Keeper, story.Clock);
        (lease.Status, lease.Deadline).ShouldBe((LeaseStatus.Ended, null));
    }

    [Fact]
    public void FalseData_BarsForFiveYears_FromTheDayTheFlatWasGivenBack()
    {
        var story = new FlatStory();
        var lease = story.Running();
        lease.ProposeEnd(new EndingGround(LeaseEnding.FalseData, story.Today), Rules, "假合同", FlatStory.Keeper, story.Clock);
        lease.ConfirmEnd(Rules, null, FlatStory.Office, story.Clock);
        Settle(story.On(new DateOnly(2026, 4, 20)), lease).BarredUntil.ShouldBe(new DateOnly(2031, 4, 20));
    }

    [Fact]
    public void Notice_GivenFirst_DoesNotEscapeTheBan()
    {
        var story = new FlatStory();
        var lease = story.Running();
        lease.GiveNotice(new DateOnly(2026, 4, 10), null, story.Tenant, story.On(new DateOnly(2026, 4, 1)).Clock);
        FlatStory.Refusal(() => lease.ProposeEnd(new EndingGround(LeaseEnding.Marriage, story.Today), Rules, "结婚", FlatStory.Keeper, story.Clock)).ShouldBe(FlatRefusals.NotInThisState);
        lease.ProposeEnd(new EndingGround(LeaseEnding.Sublet, story.Today), Rules, "转租", FlatStory.Keeper, story.Clock);
        lease.Return("补充材料", FlatStory.Office, story.Clock);
        lease.Status.ShouldBe(LeaseStatus.Leaving);
        lease.ProposeEnd(new EndingGround(LeaseEnding.Sublet, story.Today), Rules, "转租", FlatStory.Keeper, story.Clock);
        lease.ConfirmEnd(Rules, null, FlatStory.Office, story.Clock);
        (lease.Status, lease.Ending, lease.LeaveBy).ShouldBe((LeaseStatus.Leaving, LeaseEnding.Sublet, new DateOnly(2026, 4, 10)));
        Settle(story.On(new DateOnly(2026, 4, 20)), lease).BarredUntil.ShouldBe(new DateOnly(2031, 4, 20));
    }

    [Fact]
    public void Notice_WhileAnEndIsProposed_LeavesTheProposalToBeDecided_AndADeathDropsARenewal()
    {
        var story = new FlatStory();
        var lease = story.Running();
        lease.ProposeEnd(new EndingGround(LeaseEnding.FalseData, story.Today), Rules, "假合同", FlatStory.Keeper, story.Clock);
        lease.GiveNotice(new DateOnly(2026, 3, 20), null, story.Tenant, story.Clock);
        (lease.Status, lease.Proposal!.Ground!.Ending).ShouldBe((LeaseStatus.LeavingEndProposed, LeaseEnding.FalseData));
        var (other, asked) = (new FlatStory(), new FlatStory().Today);
        var renewed = other.Running();
        renewed.AskRenewal(Rules, other.Tenant, other.On(asked.AddYears(2)).Clock);
        renewed.RecordDeath(other.Today, Rules, FlatStory.Keeper, other.Clock);
        (renewed.Status, renewed.Proposal).ShouldBe((LeaseStatus.Running, null));
    }

    [Fact]
    public void Renewal_IsConfirmedForOneTermAtATime()
    {
        var (story, unit) = (new FlatStory(), FlatStory.Unit());
        var lease = story.Running(unit);
        lease.AskRenewal(Rules, story.Tenant, story.Clock);
        lease.ProposeRenewal(TalentLevel.E, unit, Rules, "续", FlatStory.Keeper, story.Clock);
        lease.ConfirmRenewal(null, FlatStory.Office, story.Clock);
        FlatStory.Refusal(() => lease.AskRenewal(Rules, story.Tenant, story.On(new DateOnly(2029, 3, 1)).Clock)).ShouldBe(FlatRefusals.RenewedAlready);
        lease.AskRenewal(Rules, story.Tenant, story.On(new DateOnly(2029, 3, 2)).Clock);
    }

    [Fact]
    public void Keys_NeverGiven_BringTheDepositBackWhole()
    {
        var story = new FlatStory();
        var lease = new Lease("ZY26-00001", FlatApplicationId.New(), story.Person, TalentLevel.E, FlatStory.Unit(), Rules, FlatStory.Keeper, story.Clock);
        lease.Sign(FlatStory.Keeper, story.Clock);
        lease.ReceiveDeposit(lease.Deposit, FlatStory.Keeper, story.Clock);
        lease.Cancel("调离本县", Rules, FlatStory.Keeper, story.Clock);
        (lease.Status, lease.Settlement!.Refund, lease.Deadline!.DueOn).ShouldBe((LeaseStatus.AwaitingRefund, Money.FromYuan(450), new DateOnly(2026, 3, 16)));
        lease.PayBack(FlatStory.Keeper, story.Clock);
        lease.Status.ShouldBe(LeaseStatus.Ended);
    }

    [Fact]
    public void Sale_AfterTenYears_IsProposedAndConfirmed_AndNoRentFollows()
    {
        var (story, unit) = (new FlatStory(), FlatStory.Unit());
        var lease = story.Running(unit);
        var ready = new PurchaseStanding(PurchaseClock.Of(new YearMonth(2016, 1).To(new YearMonth(2025, 12)), Rules), true, 0, false);
        FlatStory.Refusal(() => lease.ProposeSale(unit, TalentLevel.E, ready with { MonthsInArrears = 1 }, Rules, "满十年", FlatStory.Keeper, story.Clock)).ShouldBe(FlatRefusals.NotInGoodStanding);
        lease.ProposeSale(unit, TalentLevel.E, ready, Rules, "满十年", FlatStory.Keeper, story.On(new DateOnly(2026, 4, 30)).Clock);
        lease.ConfirmSale(null, FlatStory.Office, story.Clock);
        (lease.Status, lease.Price!.Total).ShouldBe((LeaseStatus.Bought, Money.FromYuan(192_000)));
        lease.BillOf(new YearMonth(2026, 5), Rules).ShouldBeNull();
    }

    /// <summary>The table itself: what confirms always answers what proposes it, and belongs to the office.</summary>
    [Fact]
    public void Confirming_AnswersItsProposal()
    {
        var confirming = Enum.GetValues<LeaseAction>().Where(action => action.ToString().StartsWith("Confirm", StringComparison.Ordinal)).ToList();
        confirming.Count.ShouldBe(7);
        confirming.ShouldAllBe(action => $"{LeaseFlow.Answers(action)}".Replace("Propose", "Confirm", StringComparison.Ordinal) == $"{action}" && LeaseFlow.SideOf(action) == FlatSide.Office);
    }

    /// <summary>Whatever anybody tries in any order: only lines of the table happen, all of them, each by somebody who may; what was proposed is decided by another; rents that were decided stay.</summary>
    [Fact]
    public void Steps_TriedInAnyOrder_FollowTheTable()
    {
        var taken = new HashSet<(LeaseStatus, LeaseAction, LeaseStatus)>();
        var unit = FlatStory.Unit();
        for (var seed = 0; seed < NightlyRun.Or(1_500, 20_000); seed++)
        {
            var (random, story) = (new Random(seed), new FlatStory());
            var lease = new Lease("ZY26-00001", FlatApplicationId.New(), story.Person, TalentLevel.E, unit, Rules, FlatStory.Keeper, story.Clock);
            FlatActor[] people = [story.Tenant, FlatStory.Keeper, FlatStory.OtherKeeper, FlatStory.Office, FlatStory.Both, new FlatStory().Tenant];
            for (var i = 0; i < 60 && !LeaseFlow.IsFinal(lease.Status); i++)
            {
                var possible = LeaseFlow.Table.ActionsFrom(lease.Status).Where(one => one is not (LeaseAction.Cancel or LeaseAction.GiveNotice) || lease.Status is LeaseStatus.RenewalProposed or LeaseStatus.NoRenewalProposed || random.Next(4) == 0).ToList();
                var action = random.Next(5) > 0 ? possible[random.Next(possible.Count)] : Enum.GetValues<LeaseAction>()[random.Next(Enum.GetValues<LeaseAction>().Length)];
                if (random.Next(3) == 0) story.On(story.Today.AddDays(random.Next(random.Next(4) == 0 ? 700 : 40)));
                var (actor, was, steps, rates) = (people[random.Next(people.Length)], lease.Status, lease.History.Count, lease.Rates.ToList());
                try
                {
                    Try(lease, action, unit, actor, story, random);
                }
                catch (RefusedException)
                {
                    (lease.Status, lease.History.Count).ShouldBe((was, steps));
                    continue;
                }

                taken.Add((was, action, lease.Status));
                lease.Rates.Take(rates.Count).SequenceEqual(rates).ShouldBeTrue();
                Judge(lease, action, was, steps, story);
            }
        }

        LeaseFlow.Table.ShouldBe(taken, ignoreOrder: true);
    }

    private static void Judge(Lease lease, LeaseAction action, LeaseStatus was, int steps, FlatStory story)
    {
        var step = lease.History[^1];
        (lease.History.Count, step.Action, step.From, LeaseFlow.Table.Next(was, action)).ShouldBe((steps + 1, action, was, lease.Status));
        (step.ByPerson == story.Person).ShouldBe(LeaseFlow.SideOf(action) is FlatSide.Tenant);
        (step.By == Actor.System.Id).ShouldBe(LeaseFlow.SideOf(action) is FlatSide.Portal);
        if (LeaseFlow.Answers(action) is { } proposal) lease.History.Last(one => one.Action == proposal).ByPerson.ShouldNotBe(step.ByPerson);
        (lease.Proposal is not null).ShouldBe(LeaseFlow.Table.ActionsFrom(lease.Status).Contains(LeaseAction.Return));
        lease.Rates.Zip(lease.Rates.Skip(1)).All(pair => pair.First.From <= pair.Second.From).ShouldBeTrue();
        // Every day since the keys has one rent.
        var spans = lease.Spans(story.Today, Rules);
        spans.Zip(spans.Skip(1)).All(pair => pair.Second.From == pair.First.To.AddDays(1)).ShouldBeTrue();
        if (lease.MovedInOn is not { } movedIn) spans.ShouldBeEmpty();
        else (spans[0].From, spans[^1].To).ShouldBe((movedIn, lease.GivenBackOn is { } back && back < story.Today ? back : story.Today));
    }

    private static Lease Settle(FlatStory story, Lease lease, DateOnly? givenBack = null)
    {
        lease.ProposeSettlement(givenBack ?? story.Today, FlatStory.Clean, FlatStory.Account(0, story.Today), null, FlatStory.Keeper, story.Clock);
        lease.ConfirmSettlement(Rules, null, FlatStory.Office, story.Clock);
        return lease;
    }

    private static void Try(Lease lease, LeaseAction action, FlatUnit unit, FlatActor actor, FlatStory story, Random random)
    {
        var (clock, today) = (story.Clock, story.Today);
        switch (action)
        {
            case LeaseAction.Sign: lease.Sign(actor, clock); break;
            case LeaseAction.Cancel: lease.Cancel("未签", Rules, actor, clock); break;
            case LeaseAction.ReceiveDeposit: lease.ReceiveDeposit(lease.Deposit, actor, clock); break;
            case LeaseAction.HandOver: lease.HandOver(FlatStory.Keys, actor, clock); break;
            case LeaseAction.Inspect: lease.Inspect("正常", actor, clock); break;
            case LeaseAction.Remind: lease.Remind(FlatStory.Account(random.Next(7), today), Rules, clock); break;
            case LeaseAction.RecordDeath: lease.RecordDeath(today, Rules, actor, clock); break;
            case LeaseAction.AskRenewal: lease.AskRenewal(Rules, actor, clock); break;
            case LeaseAction.TakeBackRenewal: lease.TakeBackRenewal(actor, clock); break;
            case LeaseAction.ProposeRenewal: lease.ProposeRenewal(TalentLevel.E, unit, Rules, "续", actor, clock); break;
            case LeaseAction.ConfirmRenewal: lease.ConfirmRenewal(null, actor, clock); break;
            case LeaseAction.ProposeNoRenewal: lease.ProposeNoRenewal("不续", actor, clock); break;
            case LeaseAction.ConfirmNoRenewal: lease.ConfirmNoRenewal(null, actor, clock); break;
            case LeaseAction.ProposeChange: lease.ProposeChange(today.AddDays(random.Next(30)), TalentLevel.D, unit, Rules, "升类", actor, clock); break;
            case LeaseAction.ConfirmChange: lease.ConfirmChange(null, actor, clock); break;
            case LeaseAction.ProposeLoss: lease.ProposeLoss(new RightLoss(RightLossCause.BoughtHome, today), "购房", actor, clock); break;
            case LeaseAction.ConfirmLoss: lease.ConfirmLoss(null, actor, clock); break;
            case LeaseAction.ProposeEnd: lease.ProposeEnd(new EndingGround(random.Next(2) == 0 ? LeaseEnding.Arrears : LeaseEnding.FalseData, today, random.Next(8)), Rules, "欠租", actor, clock); break;
            case LeaseAction.ConfirmEnd: lease.ConfirmEnd(Rules, null, actor, clock); break;
            case LeaseAction.ProposeSale: lease.ProposeSale(unit, TalentLevel.E, new(PurchaseClock.Of(new YearMonth(2016, 1).To(new YearMonth(2025, 12)), Rules), true, 0, false), Rules, "满十年", actor, clock); break;
            case LeaseAction.ConfirmSale: lease.ConfirmSale(null, actor, clock); break;
            case LeaseAction.Return: lease.Return("再核", actor, clock); break;
            case LeaseAction.GiveNotice: lease.GiveNotice(today.AddDays(random.Next(30)), null, actor, clock); break;
            case LeaseAction.Expire: lease.Expire(Rules, clock); break;
            case LeaseAction.ProposeSettlement: lease.ProposeSettlement(today, FlatStory.Clean, FlatStory.Account(0, today), null, actor, clock); break;
            case LeaseAction.ConfirmSettlement: lease.ConfirmSettlement(Rules, null, actor, clock); break;
            default: lease.PayBack(actor, clock); break;
        }
    }
}
