using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Awards;
using TalentPortal.Testing.Budgets;

namespace TalentPortal.Application.Tests.Awards;

/// <summary>
/// A county with an award under way, one that was stopped with money to come back, and a title with a sum; then whoever writes past the portal
/// breaks one row, and the proof names the award and the year. Each statement is taken back with its transaction.
/// </summary>
public sealed class AwardBudgetProofTests(AwardBudgetProofTests.County county) : IClassFixture<AwardBudgetProofTests.County>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Seen red: a title's sum that nobody reserves, as it was.</summary>
    [Fact]
    public async Task Proof_OfWhatThePortalWrote_FindsNothing() => (await county.Budget.ProveAsync()).ShouldBeEmpty();

    [Theory]
    [InlineData("UPDATE AwardDecisions SET Amount = Amount - 100", BudgetFaultKind.PlanDiffers, "")]
    [InlineData("UPDATE AwardInstalments SET Amount = Amount + 100 WHERE Number = 2", BudgetFaultKind.PlanDiffers, "")]
    [InlineData("DROP TRIGGER TR_AwardSignatures_NoDelete; DELETE FROM AwardSignatures WHERE IsLeader = 1", BudgetFaultKind.DecisionUnsigned, "")]
    [InlineData("UPDATE AwardInstalments SET State = 'Paid', PaidOn = '2026-04-01', Voucher = 'X' WHERE Number = 2 AND State = 'Planned'", BudgetFaultKind.StepsDiffer, " 2")]
    [InlineData("UPDATE AwardInstalments SET Voucher = 'X' || Voucher WHERE Number = 1 AND State = 'Paid'", BudgetFaultKind.StepsDiffer, " 1")]
    [InlineData("DROP TRIGGER TR_AwardMoneySteps_NoUpdate; UPDATE AwardMoneySteps SET ByPerson = (SELECT ordered.ByPerson FROM AwardMoneySteps AS ordered WHERE ordered.Action = 'Order' AND ordered.InstalmentId = AwardMoneySteps.InstalmentId) WHERE Action = 'Check'", BudgetFaultKind.StepsDiffer, " 1")]
    [InlineData("DROP TRIGGER TR_AwardMoneySteps_NoDelete; DELETE FROM AwardMoneySteps WHERE Action = 'Settle'", BudgetFaultKind.StepsDiffer, " 1")]
    [InlineData("UPDATE AwardInstalments SET PaidOn = '2027-01-04' WHERE Number = 1 AND State = 'Paid'", BudgetFaultKind.PaidDiffers, " 2027")]
    [InlineData("UPDATE BudgetReservationParts SET Paid = Paid + 100 WHERE Paid > 0", BudgetFaultKind.PaidDiffers, " 2026")]
    [InlineData("UPDATE BudgetReservationParts SET [Open] = [Open] + 100 WHERE Year = 2027", BudgetFaultKind.MoreThanApproved, "")]
    [InlineData("UPDATE BudgetReservationParts SET Planned = Planned - 100 WHERE Year = 2027 AND Planned > 0", BudgetFaultKind.PlannedDiffers, " 2027")]
    public async Task Break_InTheAwardUnderWay_IsNamed(string statement, BudgetFaultKind kind, string where) =>
        (await FaultsAfterAsync(statement)).ShouldContain(new BudgetFault(kind, county.Running.CaseNumber + where, BudgetPlace.OfCase(county.Running.Id.Value)));

    [Theory]
    [InlineData("UPDATE AwardCases SET Stop_Cancelled = Stop_Cancelled - 100 WHERE Stop_Cancelled IS NOT NULL", BudgetFaultKind.StopDiffers)]
    [InlineData("UPDATE AwardCases SET Stop_Recover = Stop_Recover + 100000000 WHERE Stop_Recover IS NOT NULL", BudgetFaultKind.StopDiffers)]
    [InlineData("UPDATE AwardRecoveries SET Amount = Amount - 100", BudgetFaultKind.RecoveryDiffers)]
    [InlineData("UPDATE AwardRecoveries SET RepaidTotal = RepaidTotal + 100", BudgetFaultKind.RecoveryDiffers)]
    [InlineData("UPDATE AwardRecoveries SET RepaidTotal = 0; DELETE FROM AwardRepayments", BudgetFaultKind.RecoveryDiffers)]
    public async Task Break_InTheStoppedAward_IsNamed(string statement, BudgetFaultKind kind) =>
        (await FaultsAfterAsync(statement)).ShouldContain(new BudgetFault(kind, county.Stopped.CaseNumber!, BudgetPlace.OfCase(county.Stopped.Id.Value)));

    [Fact]
    public async Task Reservation_ThatIsGone_IsNamed_ForContractAndTitle()
    {
        var faults = await FaultsAfterAsync("DELETE FROM BudgetReservationParts; DELETE FROM BudgetReservations");

        faults.Where(fault => fault.Kind is BudgetFaultKind.NotReserved).Select(fault => fault.What).ShouldBe([county.Running.CaseNumber!, county.Stopped.CaseNumber!, county.Named.CaseNumber!], ignoreOrder: true);
        faults.ShouldContain(fault => fault.Kind == BudgetFaultKind.CasesDiffer && fault.What.StartsWith("2027 "));
    }

    /// <summary>Seen red: the old year's commitment was released and the new year's taken before the payment of the old year was written, as an override.</summary>
    [Fact]
    public async Task Voucher_OfDecember_EnteredInJanuary_IsPaidFromDecembersCommitment()
    {
        await using var own = new County();
        await own.InitializeAsync();
        await own.SettleAcrossTheYearAsync();

        (await own.Host.WithDbAsync(db => db.BudgetEntries.CountAsync(entry => entry.Kind == BudgetEntryKind.Override, Ct))).ShouldBe(0);
        (await own.Budget.ProveAsync()).ShouldBeEmpty();
    }

    private Task<IReadOnlyList<BudgetFault>> FaultsAfterAsync(string statement) => county.Host.WithAsync<IReadOnlyList<BudgetFault>>(async services =>
    {
        var db = services.GetRequiredService<IPortalDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        (await db.Database.ExecuteSqlRawAsync(statement, Ct)).ShouldBeGreaterThan(0, statement);
        var faults = (await services.GetRequiredService<BudgetProof>().FaultsAsync(Ct)).ToList();
        foreach (var kind in services.GetServices<IFundedProof>()) faults.AddRange(await kind.FaultsAsync(_ => Task.CompletedTask, Ct));
        await transaction.RollbackAsync(Ct);
        return faults;
    });

    public sealed class County : IAsyncLifetime
    {
        public PortalHost Host { get; } = new();
        public BudgetDesk Budget { get; private set; } = null!;
        public AwardCase Running { get; private set; } = null!;
        public AwardCase Stopped { get; private set; } = null!;
        public AwardCase Named { get; private set; } = null!;
        private AwardPeople people = null!;

        public async ValueTask InitializeAsync()
        {
            await Host.InitializeAsync();
            people = await AwardPeople.GatherAsync(Host);
            Budget = await BudgetDesk.OpenAsync(Host, await Host.AddAccountAsync(Role.Finance), await Host.AddAccountAsync(Role.Finance), 100_000_000, AwardFundedCases.Code);
            Stopped = await StopAsync(await PaidAsync(TalentLevel.D));
            people = await AwardPeople.GatherAsync(Host);
            Running = await people.Moves.GetAsync(await PaidAsync(TalentLevel.B));
            people = await AwardPeople.GatherAsync(Host);
            Named = await people.Moves.GetAsync(await people.NamedAsync(AwardTerms.CountySelectionDraft() with { Classes = [new(TalentLevel.E, Money.FromYuan(20_000), true)] }));
        }

        public ValueTask DisposeAsync() => Host.DisposeAsync();

        /// <summary>The title's sum, ordered and checked on the last day of the year, left on it, and was entered on the first days of the next.</summary>
        public async Task SettleAcrossTheYearAsync()
        {
            var (id, part) = (Named.Id, Named.Instalments[0].Id);
            Host.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 31, 1, 0, 0, TimeSpan.Zero));
            await Host.ActAsync(people.Payer, async services => await services.GetRequiredService<AwardPaymentService>().OrderAsync(id, part, await people.Moves.VersionAsync(id), Ct));
            await Host.ActAsync(people.PayChecker, async services => await services.GetRequiredService<AwardPaymentService>().CheckAsync(id, part, await people.Moves.VersionAsync(id), Ct));
            Host.Clock.SetUtcNow(new DateTimeOffset(2027, 1, 4, 1, 0, 0, TimeSpan.Zero));
            var form = new SettleAwardPayment { PaidOn = new DateOnly(2026, 12, 31), Voucher = $"V{Some.Number()}", Version = await people.Moves.VersionAsync(id) };
            await Host.ActAsync(people.Payer, services => services.GetRequiredService<AwardPaymentService>().SettleAsync(id, part, form, Ct));
        }

        private async Task<AwardCaseId> PaidAsync(TalentLevel level)
        {
            var id = await people.RunningAsync(level);
            await people.Moves.PayAsync(people.Payer, people.PayChecker, id);
            return id;
        }

        /// <summary>Left after the first instalment; all of it is asked back, 50,000 came.</summary>
        private async Task<AwardCase> StopAsync(AwardCaseId id)
        {
            var leaving = new RecordAwardLeaving { LeftOn = CountyClock.DayOf(Host.Now), Grounds = "调往外地", Version = await people.Moves.VersionAsync(id) };
            await Host.ActAsync(people.Office, services => services.GetRequiredService<AwardOfficeService>().RecordLeavingAsync(id, leaving, Ct));
            await people.Moves.ProposeRecoveryAsync(people.Reviewer, id);
            await MoveAsync(people.Reviewer, id, RecoveryAction.Notify);
            await MoveAsync(people.Reviewer, id, RecoveryAction.RecordStatement);
            await MoveAsync(people.OtherReviewer, id, RecoveryAction.Decide);
            var form = new RecordRepayment { Amount = 50_000, ReceivedOn = CountyClock.DayOf(Host.Now), Voucher = $"TK{Some.Number()}", Version = await RecoveryVersionAsync(id) };
            await Host.ActAsync(people.OtherReviewer, services => services.GetRequiredService<AwardRecoveryService>().RepayAsync(id, form, Ct));
            return await people.Moves.GetAsync(id);
        }

        private Task MoveAsync(Application.Accounts.Account officer, AwardCaseId id, RecoveryAction action) => Host.ActAsync(officer, async services =>
            await services.GetRequiredService<AwardRecoveryService>().MoveAsync(id, new MoveRecovery { Action = action, Reason = "项目中止", Version = await RecoveryVersionAsync(id) }, Ct));

        private Task<long> RecoveryVersionAsync(AwardCaseId id) => Host.WithDbAsync(db => db.AwardRecoveries.Where(row => row.CaseId == id).Select(row => row.Version).SingleAsync(Ct));
    }
}
