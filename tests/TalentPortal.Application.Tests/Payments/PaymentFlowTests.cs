using System.Text;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Tests.Payments;

public sealed class PaymentFlowTests
{
    [Fact]
    public async Task Batch_AllPaid_EndsTheCasesAndAgreesWithTheRows()
    {
        await using var town = await PaymentTown.CreateAsync();
        var right = await town.GrantAsync(months: 3);
        await town.PublishAsync();
        var batch = await town.SentBatchAsync();
        var receipt = await town.TakeAsync(batch, Results.Csv(await town.LinesAsync(batch)));
        receipt.ShouldSatisfyAllConditions(() => receipt.Paid.ShouldBe(1), () => receipt.Faults.ShouldBeEmpty(), () => receipt.OpenLines.ShouldBeEmpty());
        (await town.RightAsync(right.Id)).PaidTotal.ShouldBe(Money.FromYuan(1_650));
        (await town.ReadAsync(db => db.SubsidyApplications.Select(row => row.Status).SingleAsync())).ShouldBe(SubsidyStatus.Paid);
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Money_BeforeTheNoticeIsOver_IsHeld()
    {
        await using var town = await PaymentTown.CreateAsync();
        await town.GrantAsync();
        await town.PublishAsync(pass: false);
        var preview = await town.AsAsync<PaymentService, BatchPreview>(town.Maker, service => service.PreviewAsync(default));
        preview.Ready.ShouldBeEmpty();
        preview.Held.Single().Held.Single().Why.ShouldBe(PaymentHold.PublicityRunning);
        preview.WhyNot.ShouldBe(PaymentRefusals.NothingToPay);
    }

    [Fact]
    public async Task LaterMonths_BeforeTheirNoticeIsOver_AreHeldAlone()
    {
        await using var town = await PaymentTown.CreateAsync();
        var right = await town.GrantAsync(months: 2);
        await town.PublishAsync();
        await town.AccrueByHandAsync(right.Id, PaymentTown.July.AddMonths(2));
        await town.PublishAsync(pass: false);
        var candidate = (await town.AsAsync<PaymentService, BatchPreview>(town.Maker, service => service.PreviewAsync(default))).Ready.Single();
        candidate.ReadyAmount.ShouldBe(Money.FromYuan(1_100));
        candidate.Held.Single().Why.ShouldBe(PaymentHold.PublicityRunning);
    }

    [Fact]
    public async Task Check_ByTheMaker_IsRefused()
    {
        await using var town = await PaymentTown.CreateAsync();
        await town.GrantAsync();
        await town.PublishAsync();
        var batch = await town.MakeAsync();
        (await Should.ThrowAsync<RefusedException>(() => town.CheckAsync(batch, town.Maker))).Refusal.ShouldBe(PaymentRefusals.FourEyes);
        // A second account of the same natural person gains nothing.
        var secondAccount = town.Maker with { Id = Domain.Accounts.AccountId.New() };
        (await Should.ThrowAsync<RefusedException>(() => town.CheckAsync(batch, secondAccount))).Refusal.ShouldBe(PaymentRefusals.FourEyes);
    }

    [Fact]
    public async Task Comparison_WhenThePublishedAmountIsAnother_BlocksTheBatchAndNamesThePerson()
    {
        await using var town = await PaymentTown.CreateAsync();
        await town.GrantAsync();
        await town.PublishAsync();
        var batch = await town.MakeAsync();
        // Seeded defect: one fen on the notice, written past the portal.
        await town.ChangeAsync(async db => await db.Database.ExecuteSqlAsync($"UPDATE NoticeItems SET Amount = Amount + 1"));
        var seen = await town.AsAsync<PaymentQueries, BatchForOfficer>(town.Checker, queries => queries.GetAsync(batch, default));
        seen.Comparison.Differences.ShouldAllBe(difference => difference.Kind == BatchDifferenceKind.AmountsDiffer && difference.Published.Fen == 165_001 && difference.Listed.Fen == 165_000);
        (await Should.ThrowAsync<RefusedException>(() => town.CheckAsync(batch))).Refusal.ShouldBe(PaymentRefusals.ListsDiffer);
    }

    [Fact]
    public async Task Comparison_WhenAnObjectionArrivesAfterTheCheck_BlocksSending()
    {
        await using var town = await PaymentTown.CreateAsync();
        await town.GrantAsync();
        await town.PublishAsync();
        var batch = await town.MakeAsync();
        await town.CheckAsync(batch);
        await town.ChangeAsync(async db => (await db.NoticeItems.SingleAsync()).Hold());
        (await Should.ThrowAsync<RefusedException>(() => town.SendAsync(batch))).Refusal.ShouldBe(PaymentRefusals.ListsDiffer);
    }

    [Fact]
    public async Task File_InBothFormats_HoldsTheFullAccountsAndLogsEachPersonOnce()
    {
        await using var town = await PaymentTown.CreateAsync();
        await town.GrantAsync();
        await town.GrantAsync();
        await town.PublishAsync();
        var batch = await town.SentBatchAsync();
        var csv = Encoding.UTF8.GetString((await town.DownloadAsync(batch, BankFileFormat.Csv)).Content);
        csv.ShouldStartWith("\uFEFF\"序号\",\"收款人\",\"收款账号\"");
        csv.ShouldContain("叁仟叁佰元整");
        var digest = await town.ReadAsync(db => db.PaymentBatches.Select(row => row.Digest).SingleAsync());
        csv.ShouldContain(digest!);
        (await town.ReadAsync(db => db.PersonalDataAccesses.CountAsync())).ShouldBe(2);
        (await town.DownloadAsync(batch, BankFileFormat.Xlsx)).Content.AsSpan().StartsWith("PK"u8).ShouldBeTrue();
        (await town.ReadAsync(db => db.PersonalDataAccesses.CountAsync())).ShouldBe(4);
    }

    [Fact]
    public async Task Failure_GoesBackToTheApplicantAndIsPaidOnceAfterTheCorrection()
    {
        await using var town = await PaymentTown.CreateAsync();
        var right = await town.GrantAsync();
        await town.PublishAsync();
        var first = await town.SentBatchAsync();
        (await town.TakeAsync(first, Results.Csv(await town.LinesAsync(first), failed: _ => "账户已销户"))).Failed.ShouldBe(1);
        (await town.ReadAsync(db => db.SubsidyApplications.Select(row => row.Status).SingleAsync())).ShouldBe(SubsidyStatus.PaymentFailed);
        (await town.ReadAsync(db => db.Outbox.CountAsync())).ShouldBe(1);
        await Should.ThrowAsync<RefusedException>(() => town.MakeAsync());
        await town.CorrectAccountAsync(right);
        var second = await town.SentBatchAsync();
        await town.TakeAsync(second, Results.Csv(await town.LinesAsync(second)));
        // The old answer once more: nothing happens.
        (await town.TakeAsync(first, Results.Csv(await town.LinesAsync(first), failed: _ => "账户已销户"))).Unchanged.ShouldBe(1);
        (await town.RightAsync(right.Id)).PaidTotal.ShouldBe(Money.FromYuan(1_650));
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Batch_HandledByWhoeverDecidedACase_IsRefused()
    {
        await using var town = await PaymentTown.CreateAsync();
        await town.GrantAsync();
        await town.PublishAsync();
        var batch = await town.MakeAsync();
        await town.CheckAsync(batch);
        var decider = PaymentTown.Staff("两职", Role.Finance) with { Person = town.Reviewer.Person };
        var explained = new ExplainPayment { Reason = "送农商行", Version = await town.VersionAsync(batch) };
        (await Should.ThrowAsync<RefusedException>(() => town.AsAsync<BankFileService>(decider, service => service.SendAsync(batch, explained, default)))).Refusal.ShouldBe(PaymentRefusals.DecidedACase);
        await town.SendAsync(batch);
        (await Should.ThrowAsync<RefusedException>(() => town.AsAsync<BankFileService>(decider, service => service.DownloadAsync(batch, BankFileFormat.Csv, explained, default)))).Refusal.ShouldBe(PaymentRefusals.DecidedACase);
    }

    [Fact]
    public async Task AnotherTry_OnTheSameAccount_IsAStepOfItsBatch()
    {
        await using var town = await PaymentTown.CreateAsync();
        await town.GrantAsync();
        await town.PublishAsync();
        var batch = await town.SentBatchAsync();
        await town.TakeAsync(batch, Results.Csv(await town.LinesAsync(batch), failed: _ => "系统故障"));
        var (line, version) = ((await town.LinesAsync(batch))[0].Id, await town.VersionAsync(batch));
        Task AllowAsync() => town.AsAsync<PaymentService>(town.Maker, service => service.AllowRetryAsync(batch, line, new ExplainPayment { Reason = "银行系统故障", Version = version }, default));
        await AllowAsync();
        var step = (await town.ReadAsync(db => db.PaymentBatches.AsNoTracking().SingleAsync())).Steps.MaxBy(step => step.Sequence)!;
        (step.Action, step.ByName, step.Note).ShouldBe((PaymentBatchAction.AllowRetry, town.Maker.Name, "银行系统故障"));
        await Should.ThrowAsync<StaleVersionException>(AllowAsync);
    }

    [Fact]
    public async Task Line_WithoutAnAnswer_CanNeverBeIssuedAgain()
    {
        await using var town = await PaymentTown.CreateAsync();
        await town.GrantAsync();
        await town.PublishAsync();
        await town.SentBatchAsync();
        (await Should.ThrowAsync<RefusedException>(() => town.MakeAsync())).Refusal.ShouldBe(PaymentRefusals.NothingToPay);
    }

    [Fact]
    public async Task SameMonth_InTwoLiveLines_IsRefusedByTheDatabaseItself()
    {
        await using var town = await PaymentTown.CreateAsync();
        await town.GrantAsync();
        await town.PublishAsync();
        await town.SentBatchAsync();
        await Should.ThrowAsync<Microsoft.Data.Sqlite.SqliteException>(() => town.ReadAsync(db => db.Database.ExecuteSqlAsync(
            $"INSERT INTO PaymentLineMonths (Id, AccrualLineId, Month, Kind, Amount, IsLive, LineId) SELECT upper(hex(randomblob(16))), AccrualLineId, Month, Kind, Amount, 1, LineId FROM PaymentLineMonths LIMIT 1")));
    }

    [Fact]
    public async Task TwoBatches_MadeAtTheSameMoment_OnlyOneKeepsTheMoney()
    {
        await using var town = await PaymentTown.CreateAsync();
        await town.GrantAsync();
        await town.PublishAsync();
        var form = new MakePaymentBatch { Period = "2026-11", People = 1, TotalFen = 165_000 };
        var attempts = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try
            {
                await town.AsAsync<PaymentService, PaymentBatchId>(town.Maker, service => service.MakeAsync(form, default));
                return true;
            }
            catch (Exception refused) when (refused is RefusedException or DbUpdateException)
            {
                return false;
            }
        }));
        attempts.Count(made => made).ShouldBe(1);
        (await town.ReadAsync(db => db.PaymentLines.CountAsync())).ShouldBe(1);
    }
}
