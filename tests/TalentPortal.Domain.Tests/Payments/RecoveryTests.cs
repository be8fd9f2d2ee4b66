using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Payments;

public sealed class RecoveryTests
{
    private static readonly Actor Proposer = SomeMoney.Staff(PersonId.New(), Role.SecondReviewer);
    private static readonly Actor Decider = SomeMoney.Staff(PersonId.New(), Role.SecondReviewer);

    /// <summary>Domain example 3.7.3: two months after departure, 2 × 550 = 1,100; the earlier ones stay.</summary>
    [Fact]
    public void Decision_OnTwoMonthsAfterDeparture_TakesBackExactlyThose()
    {
        var (right, lines) = SomeMoney.Granted(5);
        var recovery = Heard(right, lines[3..]);
        var back = recovery.Decide(Decider, "离职后发放", right, SomeMoney.Clock);
        recovery.Amount.ShouldBe(Money.FromYuan(1_100));
        back.Select(line => (line.Month, line.Amount)).ShouldBe([(SomeMoney.July.AddMonths(3), -SomeMoney.Monthly), (SomeMoney.July.AddMonths(4), -SomeMoney.Monthly)]);
        right.AccruedTotal.ShouldBe(SomeMoney.Monthly * 3);
        right.UsedMonths.ShouldBe(3);
    }

    [Fact]
    public void Decision_ByTheProposer_IsRefused()
    {
        var (right, lines) = SomeMoney.Granted(5);
        Refused(() => Heard(right, lines[3..]).Decide(Proposer, "离职后发放", right, SomeMoney.Clock)).ShouldBe(RecoveryRefusals.FourEyes);
    }

    [Fact]
    public void Decision_BeforeTheHearingIsOver_NeedsTheAnswer()
    {
        var (right, lines) = SomeMoney.Granted(5);
        var recovery = new Recovery("ZJ26-00001", right, RecoveryCause.LateReportedDeparture, "补报离职", lines[3..], Proposer, SomeMoney.Clock.UtcNow);
        recovery.Notify(Proposer, "已告知", 5, SomeMoney.Clock);
        Refused(() => recovery.Decide(Decider, "离职后发放", right, SomeMoney.Clock)).ShouldBe(RecoveryRefusals.HearingNotOver);
        var later = SomeMoney.Clock with { UtcNow = SomeMoney.Clock.UtcNow.AddDays(8) };
        recovery.Decide(Decider, "离职后发放", right, later).Count.ShouldBe(2);
    }

    /// <summary>Otherwise one pen could end a hearing of five days in a minute.</summary>
    [Fact]
    public void Answer_TakenDownByWhoeverDecides_DoesNotEndTheHearing()
    {
        var (right, lines) = SomeMoney.Granted(5);
        var recovery = new Recovery("ZJ26-00001", right, RecoveryCause.LateReportedDeparture, "补报离职", lines[3..], Proposer, SomeMoney.Clock.UtcNow);
        recovery.Notify(Proposer, "已告知", 5, SomeMoney.Clock);
        recovery.RecordStatement(Decider, "无异议", SomeMoney.Clock.UtcNow);
        Refused(() => recovery.Decide(Decider, "离职后发放", right, SomeMoney.Clock)).ShouldBe(RecoveryRefusals.HearingNotOver);
        recovery.Decide(Decider, "离职后发放", right, SomeMoney.Clock with { UtcNow = SomeMoney.Clock.UtcNow.AddDays(8) }).Count.ShouldBe(2);
    }

    [Fact]
    public void Repayments_InInstalments_SettleToTheFenAndNeverMore()
    {
        var (right, lines) = SomeMoney.Granted(5);
        var recovery = Heard(right, lines[3..]);
        recovery.Decide(Decider, "离职后发放", right, SomeMoney.Clock);
        recovery.AgreeInstalments(Proposer, "两期", SomeMoney.Clock.UtcNow);
        Repay(recovery, right, 600, "V1");
        Refused(() => Repay(recovery, right, 100, "V1")).ShouldBe(RecoveryRefusals.VoucherKnown);
        Refused(() => Repay(recovery, right, 501, "V2")).ShouldBe(RecoveryRefusals.MoreThanOwed);
        Repay(recovery, right, 500, "V2");
        recovery.State.ShouldBe(RecoveryState.Repaid);
    }

    /// <summary>The person was told today. Seen red with the day not asked for.</summary>
    [Fact]
    public void Repayment_BeforeTheDemandOrOnADayAhead_IsRefused()
    {
        var (right, lines) = SomeMoney.Granted(5);
        var (recovery, today) = (Heard(right, lines[3..]), SomeMoney.Clock.Today);
        recovery.Decide(Decider, "离职后发放", right, SomeMoney.Clock);
        Refused(() => Repay(recovery, right, 100, "V1", today.AddDays(-1))).ShouldBe(RecoveryRefusals.ReceivedBeforeDemand);
        Refused(() => Repay(recovery, right, 100, "V1", today.AddDays(1))).ShouldBe(RecoveryRefusals.ReceivedInFuture);
        Repay(recovery, right, 100, "V1", today);
        recovery.RepaidTotal.ShouldBe(Money.FromYuan(100));
    }

    /// <summary>Domain example 3.7.4: five years from the decision, not from the proposal, and for fraud alone. Seen red with any cause taken for fraud.</summary>
    [Theory]
    [InlineData(RecoveryCause.Fraud, true, "2031-11-23")]
    [InlineData(RecoveryCause.Fraud, false, null)]
    [InlineData(RecoveryCause.LateReportedDeparture, true, null)]
    public void Decision_OnFraud_BarsFromApplying(RecoveryCause cause, bool decided, string? until)
    {
        var (right, lines) = SomeMoney.Granted(5);
        var recovery = Heard(right, lines, cause);
        if (decided) recovery.Decide(Decider, "提供虚假材料", right, SomeMoney.Clock);
        recovery.BarsUntil(new RecoveryTerms(3, 5)).ShouldBe(until is null ? null : DateOnly.Parse(until, null));
    }

    private static Recovery Heard(Entitlement right, IReadOnlyList<AccrualLine> notDue, RecoveryCause cause = RecoveryCause.LateReportedDeparture)
    {
        var recovery = new Recovery("ZJ26-00001", right, cause, "补报离职", notDue, Proposer, SomeMoney.Clock.UtcNow);
        recovery.Notify(Proposer, "已告知", 5, SomeMoney.Clock);
        recovery.RecordStatement(Proposer, "无异议", SomeMoney.Clock.UtcNow);
        return recovery;
    }

    private static void Repay(Recovery recovery, Entitlement right, int yuan, string voucher, DateOnly? received = null) =>
        recovery.RecordRepayment(Proposer, Money.FromYuan(yuan), received ?? SomeMoney.Clock.Today, voucher, right, SomeMoney.Clock);

    private static Refusal Refused(Action act) => Should.Throw<RefusedException>(act).Refusal;
}
