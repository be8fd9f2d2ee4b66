using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Tests.Payments;

public sealed class RecoveryFlowTests
{
    /// <summary>Domain example 3.7.3 from the late report to the last fen: July to September paid, left in July, 2 × 550 come back.</summary>
    [Fact]
    public async Task Departure_ReportedAfterPayment_IsFoundDecidedAndPaidBack()
    {
        await using var town = await PaidAsync();
        await LeaveAsync(town, new DateOnly(2026, 7, 20));
        var late = (await town.AsAsync<RecoveryQueries, IReadOnlyList<LateDeparture>>(town.Accountant, queries => queries.LateDeparturesAsync(default))).Single();
        (late.FirstMonth, late.Months, late.Amount).ShouldBe((PaymentTown.July.AddMonths(1), 2, Money.FromYuan(1_100)));
        var id = await ProposeAsync(town, late);
        await MoveAsync(town, id, RecoveryAction.Notify, town.Accountant);
        await MoveAsync(town, id, RecoveryAction.RecordStatement, town.Accountant);
        await MoveAsync(town, id, RecoveryAction.Decide, town.SecondReviewer);
        (await town.RightAsync(late.Right)).AccruedTotal.ShouldBe(Money.FromYuan(550));
        (await MoneyChangesTests.ToldAsync(town, nameof(Recovery), id.Value)).Select(step => (step.By, step.What))
            .ShouldBe([(town.Accountant.Name, "告知当事人"), (town.Accountant.Name, "登记陈述申辩"), (town.SecondReviewer.Name, "作出追缴决定")]);
        var version = await VersionAsync(town, id);
        await town.AsAsync<RecoveryService>(town.Accountant, service => service.RepayAsync(id, new RecordRepayment { Amount = 1_100, ReceivedOn = town.Now.Today, Voucher = "V1", Version = version }, default));
        (await town.RightAsync(late.Right)).PaidTotal.ShouldBe(Money.FromYuan(550));
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Departure_ReportedBeforePayment_TakesTheMonthsBackAndRepublishesTheRest()
    {
        await using var town = await PaymentTown.CreateAsync();
        await town.GrantAsync();
        await town.PublishAsync();
        await LeaveAsync(town, new DateOnly(2026, 8, 31));
        var late = (await town.AsAsync<RecoveryQueries, IReadOnlyList<LateDeparture>>(town.Accountant, queries => queries.LateDeparturesAsync(default))).Single();
        (await town.AsAsync<RecoveryService, RecoveryId?>(town.Accountant, service => service.ProposeAsync(Form(late), default))).ShouldBeNull();
        (await town.ReadAsync(db => db.AccrualLines.CountAsync(line => line.NoticeItemId != null))).ShouldBe(0);
        (await town.ReadAsync(db => db.AccrualLines.Where(line => line.Kind == AccrualKind.Recovery).Select(line => line.Amount).SingleAsync())).ShouldBe(-PaymentTown.Monthly);
        await Should.ThrowAsync<RefusedException>(() => town.MakeAsync());
    }

    [Fact]
    public async Task Proposal_WhileTheMoneyIsOnItsWay_WaitsForTheBank()
    {
        await using var town = await PaymentTown.CreateAsync();
        await town.GrantAsync();
        await town.PublishAsync();
        await town.SentBatchAsync();
        await LeaveAsync(town, new DateOnly(2026, 7, 20));
        var late = (await town.AsAsync<RecoveryQueries, IReadOnlyList<LateDeparture>>(town.Accountant, queries => queries.LateDeparturesAsync(default))).Single();
        (await Should.ThrowAsync<RefusedException>(() => ProposeAsync(town, late))).Refusal.ShouldBe(RecoveryRefusals.PaymentUnderWay);
    }

    private static async Task<PaymentTown> PaidAsync()
    {
        var town = await PaymentTown.CreateAsync();
        await town.GrantAsync();
        await town.PublishAsync();
        var batch = await town.SentBatchAsync();
        await town.TakeAsync(batch, Results.Csv(await town.LinesAsync(batch)));
        return town;
    }

    private static Task LeaveAsync(PaymentTown town, DateOnly lastDay) => town.ChangeAsync(async db => (await db.Employments.SingleAsync()).ReportDeparture(lastDay, "辞职", town.Now.UtcNow));

    private static ProposeRecovery Form(LateDeparture late) =>
        new() { Entitlement = late.Right, Employer = late.Employer, FirstMonth = late.FirstMonth.ToString(), Cause = RecoveryCause.LateReportedDeparture, Reason = "单位补报离职" };

    private static async Task<RecoveryId> ProposeAsync(PaymentTown town, LateDeparture late) =>
        (await town.AsAsync<RecoveryService, RecoveryId?>(town.Accountant, service => service.ProposeAsync(Form(late), default)))!.Value;

    private static async Task MoveAsync(PaymentTown town, RecoveryId id, RecoveryAction action, Domain.Accounts.Actor actor)
    {
        var version = await VersionAsync(town, id);
        await town.AsAsync<RecoveryService>(actor, service => service.MoveAsync(id, new MoveRecovery { Action = action, Reason = "按规定办理", Version = version }, default));
    }

    private static Task<long> VersionAsync(PaymentTown town, RecoveryId id) => town.ReadAsync(db => db.Recoveries.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());
}
