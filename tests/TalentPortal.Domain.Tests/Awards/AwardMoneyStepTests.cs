using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Awards;

/// <summary>What was ordered, checked, returned and settled stays written, step by step; the instalment keeps its present state only.</summary>
public sealed class AwardMoneyStepTests
{
    [Fact]
    public void Order_ThatCameBack_KeepsWhoOrderedAndChecked()
    {
        var story = new AwardStory().Running();
        var part = story.Case.Instalments[0];
        story.Case.Order(part.Id, story.Payer, story.Clock.UtcNow);
        story.Case.CheckOrder(part.Id, story.PayChecker, story.Clock.UtcNow);
        story.Case.ReturnOrder(part.Id, "户名不符", story.Payer, story.Clock.UtcNow);
        // The second time the parts are the other way round: whoever checked before may order now, and not check it.
        story.Case.Order(part.Id, story.PayChecker, story.Clock.UtcNow);
        story.Case.WhyNotCheck(part, story.PayChecker).ShouldBe(AwardRefusals.MakerMayNotCheck);
        story.Case.CheckOrder(part.Id, story.Payer, story.Clock.UtcNow);
        story.Case.ConfirmPayment(part.Id, story.Clock.Today, "凭证1", story.Payer, story.Clock.UtcNow);

        var steps = story.Case.MoneySteps.Where(step => step.InstalmentId == part.Id).OrderBy(step => step.Sequence).Select(step => (step.Action, step.Round, step.ByPerson)).ToList();
        steps[^6..].ShouldBe([
            (AwardMoneyAction.Order, 1, story.Payer.Person), (AwardMoneyAction.Check, 1, story.PayChecker.Person), (AwardMoneyAction.Return, 1, story.Payer.Person),
            (AwardMoneyAction.Order, 2, story.PayChecker.Person), (AwardMoneyAction.Check, 2, story.Payer.Person), (AwardMoneyAction.Settle, 2, story.Payer.Person)]);
        story.Case.MoneySteps.Single(step => step.Action is AwardMoneyAction.Return).Reason.ShouldBe("户名不符");
        story.Case.MoneySteps.Single(step => step.Action is AwardMoneyAction.Settle).Voucher.ShouldBe("凭证1");
    }

    [Fact]
    public void Steps_OfAnAwardThatFails_TellEverySumToTheFen()
    {
        var story = new AwardStory().Running().Paid(1).Judged(VerdictGrade.Unqualified, Money.FromYuan(850_000));
        Sum(story, AwardMoneyAction.Plan).ShouldBe(Money.FromYuan(3_000_000));
        Sum(story, AwardMoneyAction.Settle).ShouldBe(Money.FromYuan(1_200_000));
        Sum(story, AwardMoneyAction.Cancel).ShouldBe(Money.FromYuan(1_800_000));
        story.Case.MoneySteps.Select(step => step.Sequence).ShouldBe(Enumerable.Range(1, story.Case.MoneySteps.Count));
    }

    [Fact]
    public void Upgrade_WritesTheOldSumAndTheNew()
    {
        var story = new AwardStory(TalentLevel.C).Running().Paid(1);
        story.Case.ProposeUpgrade(story.Office, story.Draft(TalentLevel.B), AwardStory.Terms, story.Clock);
        foreach (var signer in new[] { story.Office, story.Second, story.Leader }) story.Case.Sign(signer, "同意", AwardStory.Terms, story.Clock);
        var second = story.Case.Instalments.Single(part => part.Number == 2);
        story.Case.MoneySteps.Where(step => step.InstalmentId == second.Id).OrderBy(step => step.Sequence).Select(step => (step.Action, step.Amount))
            .ShouldBe([(AwardMoneyAction.Plan, Money.FromYuan(300_000)), (AwardMoneyAction.Reprice, Money.FromYuan(1_300_000))]);
    }

    /// <summary>Every line of the receipts, of 3,000,000 of which other layers gave 1,000,000.01: the three parts do not divide, and one of them bears the fen.</summary>
    [Fact]
    public void Receipt_NamesEachLine_FromTheClassToTheFen()
    {
        var story = new AwardStory().AwaitingDecision();
        story.Case.DraftDecision(story.Office, story.Draft(elsewhere: Money.FromYuan(1_000_000.01m)), AwardStory.Terms, story.Clock);
        foreach (var signer in new[] { story.Office, story.Second, story.Leader }) story.Case.Sign(signer, "同意", AwardStory.Terms, story.Clock);
        story.Case.Publish(story.Second, "JG26-00001", story.Clock);
        story.Day(new DateOnly(2026, 3, 20)).Case.EndPublicity(new DateOnly(2026, 3, 19), story.Clock);
        story.Case.SignContract(story.Office, AwardStory.Contract(), AwardStory.Terms, story.Clock);
        foreach (var part in story.Case.Instalments)
        {
            var lines = AwardReceiptLines.Of(story.Case, part, AwardStory.Terms).ToDictionary(line => line.Key);
            (lines["gross"].Amount - lines["elsewhere"].Amount).ShouldBe(lines["county"].Amount);
            (lines["calculated"].Amount + lines["rounding"].Amount).ShouldBe(part.Amount);
            lines["percent"].Percent.ShouldBe(part.Number == 1 ? 40 : 30);
        }

        story.Case.Instalments.Sum(part => part.Amount).ShouldBe(Money.FromYuan(1_999_999.99m));
    }

    [Fact]
    public void Receipt_AfterAnUpgrade_SaysWhatWasLeftAndInHowManyParts()
    {
        var story = new AwardStory(TalentLevel.C).Running().Paid(1);
        story.Case.ProposeUpgrade(story.Office, story.Draft(TalentLevel.B), AwardStory.Terms, story.Clock);
        foreach (var signer in new[] { story.Office, story.Second, story.Leader }) story.Case.Sign(signer, "同意", AwardStory.Terms, story.Clock);
        var lines = AwardReceiptLines.Of(story.Case, story.Case.Instalments.Single(part => part.Number == 2), AwardStory.Terms).ToDictionary(line => line.Key);
        (lines["paid_then"].Amount, lines["left_then"].Amount, lines["parts"].Percent, lines["calculated"].Amount, lines["rounding"].Amount)
            .ShouldBe((Money.FromYuan(400_000), Money.FromYuan(2_600_000), 2, Money.FromYuan(1_300_000), Money.Zero));
    }

    /// <summary>What came back from the bank before the upgrade was not paid then. Seen red with 400,000 counted as paid.</summary>
    [Fact]
    public void Receipt_AfterAnUpgrade_CountsNothingThatCameBack()
    {
        var story = new AwardStory(TalentLevel.C).Running().Paid(1);
        story.Case.ReturnOrder(story.Case.Instalments.Single(part => part.Number == 1).Id, "银行退汇", story.Payer, story.Clock.UtcNow);
        story.Case.ProposeUpgrade(story.Office, story.Draft(TalentLevel.B), AwardStory.Terms, story.Clock);
        foreach (var signer in new[] { story.Office, story.Second, story.Leader }) story.Case.Sign(signer, "同意", AwardStory.Terms, story.Clock);

        var lines = AwardReceiptLines.Of(story.Case, story.Case.Instalments.Single(part => part.Number == 1), AwardStory.Terms).ToDictionary(line => line.Key);

        (lines["paid_then"].Amount, lines["left_then"].Amount, lines["parts"].Percent, lines["calculated"].Amount, lines["rounding"].Amount)
            .ShouldBe((Money.Zero, Money.FromYuan(3_000_000), 3, Money.FromYuan(1_000_000), Money.Zero));
    }

    /// <summary>The voucher of a payment that came back counts no second time. Seen red: the instalment had forgotten it.</summary>
    [Fact]
    public void Voucher_OfAPaymentThatCameBack_SettlesNothingAgain()
    {
        var story = new AwardStory(TalentLevel.C).Running().Paid(1);
        var part = story.Case.Instalments.Single(known => known.Number == 1);
        var voucher = part.Voucher!;
        story.Case.ReturnOrder(part.Id, "银行退汇", story.Payer, story.Clock.UtcNow);
        story.Case.Order(part.Id, story.Payer, story.Clock.UtcNow);
        story.Case.CheckOrder(part.Id, story.PayChecker, story.Clock.UtcNow);

        Should.Throw<RefusedException>(() => story.Case.ConfirmPayment(part.Id, story.Clock.Today, voucher, story.Payer, story.Clock.UtcNow)).Refusal.ShouldBe(AwardRefusals.VoucherKnown);
    }

    /// <summary>Seen red: the instalment ordered while the upgrade is signed was paid on top of the new sum.</summary>
    [Fact]
    public void Upgrade_WhileItIsSigned_NothingIsOrdered()
    {
        var story = new AwardStory(TalentLevel.C).Running();
        var first = story.Case.Instalments.Single(part => part.Number == 1);
        story.Case.WhyNotOrder(first, story.Payer).ShouldBeNull();

        story.Case.ProposeUpgrade(story.Office, story.Draft(TalentLevel.B), AwardStory.Terms, story.Clock);

        story.Case.WhyNotOrder(first, story.Payer).ShouldBe(AwardRefusals.NotInThisState);
    }

    /// <summary>Seen red: the receipt took the sum of an upgrade that nobody has signed.</summary>
    [Fact]
    public void Receipt_WhileAnUpgradeIsSigned_KeepsTheSumThatWasCarried()
    {
        var story = new AwardStory(TalentLevel.C).Running().Paid(1);
        story.Case.ProposeUpgrade(story.Office, story.Draft(TalentLevel.B), AwardStory.Terms, story.Clock);

        var lines = AwardReceiptLines.Of(story.Case, story.Case.Instalments.Single(part => part.Number == 1), AwardStory.Terms).ToDictionary(line => line.Key);

        (lines["county"].Amount, lines["rounding"].Amount).ShouldBe((Money.FromYuan(1_000_000), Money.Zero));
    }

    private static Money Sum(AwardStory story, AwardMoneyAction action) => story.Case.MoneySteps.Where(step => step.Action == action).Sum(step => step.Amount);
}
