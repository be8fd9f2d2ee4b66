using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;

namespace TalentPortal.Domain.Tests.Loans;

/// <summary>A bank's list that is kept, settled and applied; what a loan answers for and when it is due next.</summary>
public sealed class InterestListTests
{
    private static readonly LoanQuarter Quarter = LoanQuarter.Of(2026, 1, 20);
    private static readonly OwnInterest One = new("借字1", "张三", Money.FromYuan(175), Money.FromYuan(200_000)), Two = new("借字2", "李四", Money.FromYuan(87.5m), Money.FromYuan(100_000));
    private static readonly BankLine Equal = new(2, "借字 1", "张三", new(2026, 3, 12), new(2026, 3, 20), Money.FromYuan(175), Money.FromYuan(200_000));

    private readonly LoanStory story = new LoanStory().On(new(2026, 3, 23));

    [Fact]
    public void List_IsSentByTheBankAlone_AfterTheQuarter()
    {
        LoanStory.Refusal(() => Sent(LoanStory.ForeignBanker)).ShouldBe(LoanRefusals.NotYours);
        LoanStory.Refusal(() => Sent(LoanStory.Hr)).ShouldBe(LoanRefusals.NotYours);
        LoanStory.Refusal(() => Sent(LoanStory.Everything)).ShouldBe(LoanRefusals.PowersSeparate);
        story.On(new(2026, 3, 20));
        LoanStory.Refusal(() => Sent(LoanStory.Banker)).ShouldBe(LoanRefusals.QuarterNotOver);
    }

    [Fact]
    public void List_IsSettledByOneAndAppliedByAnother_AndStaysAsItIs()
    {
        var list = Sent(LoanStory.Banker);
        list.Comparison.Entries.Select(entry => entry.Outcome).ShouldBe([BankOutcome.Matched, BankOutcome.Missing]);
        list.WhyNotSettle(1, LoanStory.Hr).ShouldBe(LoanRefusals.AlreadySettled);
        list.WhyNotSettle(0, LoanStory.Hr).ShouldBe(LoanRefusals.AlreadySettled);
        list.WhyNotSettle(3, LoanStory.Hr).ShouldBe(LoanRefusals.AlreadySettled);
        list.WhyNotSettle(2, LoanStory.Banker).ShouldBe(LoanRefusals.NotYours);
        LoanStory.Refusal(() => list.Settle(2, BankSettlement.LineIgnored, "漏报", null, LoanStory.Hr, story.Clock)).ShouldBe(LoanRefusals.SettlementUnfit);
        list.WhyNotApply(LoanStory.OtherHr).ShouldBe(LoanRefusals.ListIncomplete);
        list.Settle(2, BankSettlement.Withheld, "漏报", null, LoanStory.Hr, story.Clock);
        (list.Comparison.Entries[1].Settlement, list.Comparison.Entries[1].Reason, list.Settlements.Count).ShouldBe((BankSettlement.Withheld, "漏报", 1));
        list.WhyNotApply(LoanStory.Hr).ShouldBe(LoanRefusals.NeedsAnother);
        LoanStory.Refusal(() => list.Apply([One, Two with { Interest = Money.FromYuan(1) }], LoanStory.OtherHr, story.Clock)).ShouldBe(LoanRefusals.BookChanged);
        // In whatever order the book is read.
        list.Apply([Two, One], LoanStory.OtherHr, story.Clock).ShouldBe([One]);
        list.WhyNotApply(LoanStory.OtherHr).ShouldBe(LoanRefusals.NotInThisState);
        list.WhyNotSettle(2, LoanStory.Hr).ShouldBe(LoanRefusals.NotInThisState);
        LoanStory.Refusal(() => list.GiveWay(story.Clock.UtcNow)).ShouldBe(LoanRefusals.ListApplied);
    }

    [Fact]
    public void List_ComparedAnew_ForgetsWhatWasSettled_AndTheOldOneIsOnlyKept()
    {
        var list = Sent(LoanStory.Banker);
        list.Settle(2, BankSettlement.Withheld, "漏报", null, LoanStory.Hr, story.Clock);
        LoanStory.Refusal(() => list.CompareAnew([One], LoanStory.Banker, story.Clock)).ShouldBe(LoanRefusals.NotYours);
        var again = list.CompareAnew([One], LoanStory.OtherHr, story.Clock);
        (again.Settlements.Count, again.Comparison.Entries.Count, again.BankId, again.Quarter).ShouldBe((0, 1, list.BankId, Quarter));
        (list.WhyNotApply(LoanStory.OtherHr), list.WhyNotSettle(2, LoanStory.Hr), list.WhyNotCompareAnew(LoanStory.OtherHr)).ShouldBe((LoanRefusals.NotInThisState, LoanRefusals.NotInThisState, LoanRefusals.NotInThisState));
        again.Apply([One], LoanStory.OtherHr, story.Clock).ShouldBe([One]);
    }

    [Fact]
    public void List_CutOff_IsKeptAndNotApplied()
    {
        var list = new InterestList(LoanStory.Bank, Quarter, new InterestListContents([Equal], 2, Money.FromYuan(175), [One]), "清单.xlsx", LoanStory.Banker, story.Clock);
        list.WhyNotApply(LoanStory.OtherHr).ShouldBe(LoanRefusals.ListIncomplete);
        InterestListContents.FromJson(list.Contents.ToJson()).Lines.ShouldBe([Equal]);
    }

    [Fact]
    public void Loan_AnswersForWhatIsOwedAndCanBeDrawn_AndKnowsWhatIsDueNext()
    {
        var own = new LoanStory();
        var loan = own.Signed(100_000, 12, new(new(2026, 8, 1), Money.FromYuan(40_000)));
        (loan.AnsweredFor.Yuan, loan.Owed.Yuan, loan.NextDueOn).ShouldBe((100_000m, 0m, null));
        loan.Draw(own.Today, Money.FromYuan(60_000), LoanStory.Banker, own.Clock);
        (loan.AnsweredFor.Yuan, loan.Owed.Yuan, loan.NextDueOn, loan.DueOn).ShouldBe((100_000m, 60_000m, new DateOnly(2026, 8, 1), new DateOnly(2027, 3, 2)));
        loan.Repay(own.Today, Money.FromYuan(40_000), LoanStory.Banker, own.Clock);
        (loan.AnsweredFor.Yuan, loan.NextDueOn).ShouldBe((60_000m, new DateOnly(2027, 3, 2)));
        loan.ProposeExtension(new(2027, 9, 2), "周转困难", LoanStory.Rules, LoanStory.Banker, own.Clock);
        loan.ConfirmExtension(null, LoanStory.Rules, LoanStory.Guarantor, own.Clock);
        // An extended loan is not drawn any more.
        (loan.AnsweredFor.Yuan, loan.NextDueOn, loan.DueOn).ShouldBe((20_000m, new DateOnly(2027, 9, 2), new DateOnly(2027, 9, 2)));
        loan.ProposeRecall(own.Today, "用途不符", LoanStory.Banker, own.Clock);
        loan.ConfirmRecall(null, LoanStory.Rules, LoanStory.Hr, own.On(new(2026, 5, 4)).Clock);
        (loan.NextDueOn, loan.BarredUntil).ShouldBe((new DateOnly(2026, 3, 2), new DateOnly(2031, 5, 4)));
        loan.Repay(new(2026, 5, 4), Money.FromYuan(20_000), LoanStory.Banker, own.Clock);
        loan.Settle(LoanStory.OtherBanker, own.Clock);
        (loan.AnsweredFor, loan.NextDueOn, loan.IsOpen).ShouldBe((Money.Zero, null, false));
    }

    [Fact]
    public void Desk_ThatActedInTheApplicationForAnotherHouse_StaysOutOfTheLoan()
    {
        var loan = story.Signed();
        loan.WhyNot(LoanAction.Draw, new LoanActor(LoanStory.OtherGuarantor.Actor) { Bank = LoanStory.Bank }).ShouldBe(LoanRefusals.PowersSeparate);
        loan.WhyNot(LoanAction.Draw, LoanStory.OtherBanker).ShouldBeNull();
    }

    private InterestList Sent(LoanActor by) => new(LoanStory.Bank, Quarter, new InterestListContents([Equal], 1, Money.FromYuan(175), [One, Two]), "清单.xlsx", by, story.Clock);
}
