using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Messages;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Payments;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Budgets;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Budgets;

/// <summary>
/// Real cases through the desks while a budget is kept: six months of 550 yuan granted in March 2026 and thirty to come are 8,800 of 2026,
/// 6,600 of 2027 and 4,400 of 2028. After each story both proofs agree.
/// </summary>
public sealed class BudgetFlowTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    private readonly PortalHost host = new();
    private SubsidyDesks desks = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        desks = await SubsidyDesks.OpenAsync(host);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Approval_ReservesThisYearAndCommitsTheLaterOnes()
    {
        var budget = await KeepAsync(10_000);

        var made = await desks.ApprovedAsync();

        (await desks.StatusAsync(made)).ShouldBe(SubsidyStatus.AwaitingPublicity);
        (await budget.LineAsync()).Available.ShouldBe(Money.FromYuan(1_200));
        (await budget.LineAsync(2027)).Committed.ShouldBe(Money.FromYuan(6_600));
        (await budget.LineAsync(2028)).Committed.ShouldBe(Money.FromYuan(4_400));
        (await budget.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Approval_BeforeABudgetIsKept_DependsOnNone()
    {
        var made = await desks.ApprovedAsync();

        (await desks.StatusAsync(made)).ShouldBe(SubsidyStatus.AwaitingPublicity);
        (await host.WithDbAsync(db => db.BudgetReservations.CountAsync())).ShouldBe(0);
    }

    /// <summary>The applicant reads it in plain words and hears of it twice; the case goes on with the money and is published with the others.</summary>
    [Fact]
    public async Task Approval_WithoutMoney_WaitsUntilThereIsSome()
    {
        var budget = await KeepAsync(1_000);
        var made = await desks.ApprovedAsync();
        (await desks.StatusAsync(made)).ShouldBe(SubsidyStatus.AwaitingFunds);
        using var applicant = await host.SignInAsAsync(made.Applicant);
        (await applicant.GetPageAsync($"/my/applications/{made.Id}")).Text.ShouldContain("已经审定，正在排队等资金");

        await budget.AddAsync(8_000);

        (await desks.StatusAsync(made)).ShouldBe(SubsidyStatus.AwaitingPublicity);
        var told = (await host.WithAsync(services => services.GetRequiredService<DevelopmentInbox>().LatestAsync(100, Ct))).Select(message => message.Text).Where(text => text.Contains(made.Number, StringComparison.Ordinal)).ToList();
        told.ShouldContain(text => text.Contains("按审定时间排队", StringComparison.Ordinal));
        told.ShouldContain(text => text.Contains("资金已落实", StringComparison.Ordinal));
        await desks.PublishAsync();
        (await desks.StatusAsync(made)).ShouldBe(SubsidyStatus.InPublicity);
        (await budget.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Withdrawal_AfterTheApproval_FreesTheMoneyForTheNext()
    {
        var budget = await KeepAsync(10_000);
        var (first, second) = (await desks.ApprovedAsync(), await desks.ApprovedAsync());
        (await desks.StatusAsync(second)).ShouldBe(SubsidyStatus.AwaitingFunds);

        await host.ActAsync(first.Applicant, async services => await services.GetRequiredService<SubsidyApplicantService>().WithdrawAsync(first.Id, new WithdrawApplication { Version = await VersionAsync(first.Id) }, Ct));

        (await desks.StatusAsync(second)).ShouldBe(SubsidyStatus.AwaitingPublicity);
        (await budget.LineAsync(2028)).Committed.ShouldBe(Money.FromYuan(4_400));
        (await budget.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Withdrawal_FromTheQueue_ReservesNothing()
    {
        var budget = await KeepAsync(1_000);
        var made = await desks.ApprovedAsync();

        await host.ActAsync(made.Applicant, async services => await services.GetRequiredService<SubsidyApplicantService>().WithdrawAsync(made.Id, new WithdrawApplication { Version = await VersionAsync(made.Id) }, Ct));
        await budget.AddAsync(100_000);

        (await desks.StatusAsync(made)).ShouldBe(SubsidyStatus.Withdrawn);
        (await budget.LineAsync()).Committed.ShouldBe(Money.Zero);
        (await budget.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Payment_ReturnOfTheBank_AndAnotherPayment_MoveTheMoneyToAndFro()
    {
        var budget = await KeepAsync(10_000);
        var made = await desks.ApprovedAsync();
        var batch = await PaidAsync();
        (await budget.LineAsync()).Paid.ShouldBe(Money.FromYuan(3_300));
        (await budget.LineAsync()).Committed.ShouldBe(Money.FromYuan(5_500));
        (await budget.ProveAsync()).ShouldBeEmpty();

        var line = await host.WithDbAsync(db => db.PaymentLines.Where(row => row.ApplicationId == made.Id).Select(row => row.Id).SingleAsync());
        await host.ActAsync(desks.Finance, async services => await services.GetRequiredService<BankResultService>().RecordReturnAsync(batch, line, new ExplainPayment { Reason = "账户已销户", Version = await BatchVersionAsync(batch) }, Ct));

        (await budget.LineAsync()).Paid.ShouldBe(Money.Zero);
        (await budget.LineAsync()).Committed.ShouldBe(Money.FromYuan(8_800));
        (await budget.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Objection_Upheld_ReleasesEverything()
    {
        var budget = await KeepAsync(10_000);
        var made = await desks.ApprovedAsync();
        var number = await desks.PublishAsync();
        await host.ActAsync(desks.Office, services => services.GetRequiredService<ObjectionEntryService>().EnterAsync(
            number, 1, new EnterObjection { Channel = ObjectionChannel.Letter, Name = "孙立新", Statement = "其本人七月起已离职。", ReceivedOn = CountyClock.DayOf(host.Now) }, [], Ct));

        await UpholdAsync();

        (await desks.StatusAsync(made)).ShouldBe(SubsidyStatus.Rejected);
        (await budget.LineAsync()).Available.ShouldBe(Money.FromYuan(10_000));
        (await budget.LineAsync(2027)).Committed.ShouldBe(Money.Zero);
        (await budget.ProveAsync()).ShouldBeEmpty();
    }

    /// <summary>Two of six months are taken back and paid back within the year: the line may spend them again, and the right may earn them again.</summary>
    [Fact]
    public async Task Recovery_PaidBackWithinTheYear_ReopensTheLine()
    {
        var budget = await KeepAsync(10_000);
        var made = await desks.ApprovedAsync();
        await PaidAsync();
        var right = await host.WithDbAsync(db => db.Entitlements.Where(row => row.ApplicationId == made.Id).Select(row => row.Id).SingleAsync());

        await TakeBackAsync(right, "2026-01", 1_100);

        var line = await budget.LineAsync();
        (line.Recovered.Yuan, line.Returned.Yuan, line.Paid.Yuan).ShouldBe((1_100m, 0m, 3_300m));
        (await budget.LineAsync(2028)).Committed.ShouldBe(Money.FromYuan(5_500));
        (await budget.ProveAsync()).ShouldBeEmpty();
    }

    /// <summary>Nobody is insured in March: the month moves to the end of the right, from this year's budget to that of 2028.</summary>
    [Fact]
    public async Task Accrual_OfAMissedMonth_MovesItsCostToTheEndOfTheRight()
    {
        var budget = await KeepAsync(10_000);
        await desks.ApprovedAsync();
        await PaidAsync();
        host.Clock.Advance(TimeSpan.FromDays(10));
        await AccrueAsync("2026-03");

        (await budget.LineAsync()).Committed.ShouldBe(Money.FromYuan(4_950));
        (await budget.LineAsync(2028)).Committed.ShouldBe(Money.FromYuan(4_950));
        (await budget.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Months_ThatAreNotCovered_AreHeldBackFromTheBank()
    {
        var budget = await KeepAsync(10_000);
        var made = await desks.ApprovedAsync();
        await desks.PublishAsync();
        await WeeksPassAsync();
        await host.WithDbAsync(async db =>
        {
            var reservation = await db.BudgetReservations.SingleAsync(row => row.CaseId == made.Id.Value);
            reservation.Uncommit(2026, Money.FromYuan(8_000));
            return await db.SaveChangesAsync(Ct);
        });

        var candidate = (await host.ActAsync(desks.Finance, services => services.GetRequiredService<PaymentCandidates>().ListAsync(Ct))).Single();

        candidate.Ready.ShouldBeEmpty();
        candidate.Held.Single().Why.ShouldBe(PaymentHold.AwaitingFunds);
        (await budget.ProveAsync()).Select(fault => fault.Kind).ShouldBe([BudgetFaultKind.CasesDiffer, BudgetFaultKind.CaseDiffers]);
    }

    private Task<BudgetDesk> KeepAsync(decimal yuan) => BudgetDesk.OpenAsync(host, desks.Finance, desks.OtherFinance, yuan);

    private Task<long> VersionAsync(SubsidyApplicationId id) => host.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());

    private Task<long> BatchVersionAsync(PaymentBatchId id) => host.WithDbAsync(db => db.PaymentBatches.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());

    private async Task WeeksPassAsync()
    {
        host.Clock.Advance(TimeSpan.FromDays(14));
        await host.WithAsync(async services => { while (await services.GetRequiredService<DailyDeadlines>().RunAsync(Ct) > 0) { } });
    }

    private async Task<PaymentBatchId> PaidAsync()
    {
        await desks.PublishAsync();
        await WeeksPassAsync();
        var batch = await desks.SendAsync();
        (await desks.TakeAsync(batch, await desks.AnswerOfBankAsync(batch))).Faults.ShouldBeEmpty();
        return batch;
    }

    private async Task UpholdAsync()
    {
        foreach (var action in new[] { ObjectionAction.Register, ObjectionAction.Uphold })
        {
            var row = await host.WithDbAsync(db => db.Objections.AsNoTracking().SingleAsync());
            if (!row.Steps.Contains(action)) continue;
            await host.ActAsync(desks.OtherOffice, services => services.GetRequiredService<ObjectionService>().TakeAsync(row.Id, action, new DecideObjection { Reason = "经核查属实", Version = row.Version }, Ct));
        }
    }

    private async Task TakeBackAsync(EntitlementId right, string first, decimal yuan)
    {
        var other = await host.AddAccountAsync(Role.SecondReviewer);
        var id = (await host.ActAsync(desks.SecondReviewer, services => services.GetRequiredService<RecoveryService>().ProposeAsync(new ProposeRecovery { Entitlement = right, Cause = RecoveryCause.PaidInError, FirstMonth = first, Reason = "核定有误" }, Ct)))!.Value;
        async Task<long> VersionAsync() => await host.WithDbAsync(db => db.Recoveries.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());
        foreach (var action in new[] { RecoveryAction.Notify, RecoveryAction.RecordStatement, RecoveryAction.Decide })
            await host.ActAsync(action is RecoveryAction.RecordStatement ? desks.SecondReviewer : other, async services => await services.GetRequiredService<RecoveryService>().MoveAsync(id, new MoveRecovery { Action = action, Reason = "已告知", Version = await VersionAsync() }, Ct));
        await host.ActAsync(other, async services => await services.GetRequiredService<RecoveryService>().RepayAsync(id, new RecordRepayment { Amount = yuan, ReceivedOn = CountyClock.DayOf(host.Now), Voucher = "缴款书00017", Version = await VersionAsync() }, Ct));
    }

    private async Task AccrueAsync(string month)
    {
        var run = await host.ActAsync(desks.SecondReviewer, services => services.GetRequiredService<AccrualService>().StartAsync(new StartAccrual { Month = month }, Ct));
        await host.WithAsync(services => services.GetRequiredService<AccrualComputation>().RunAsync(run, (_, _) => Task.CompletedTask, Ct));
        await host.WithAsync(services => services.GetRequiredService<RightCosts>().ReviewAsync(run, Ct));
    }
}
