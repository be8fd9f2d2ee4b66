using CsCheck;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Payments;

/// <summary>
/// Bar B10: the bank's answers come twice, out of order, cut short and edited, as CSV and as xlsx. Seeded defect, tried once: without
/// the comparison of amounts in <see cref="BankResultMatch"/> the edited files are taken in and the second test fails.
/// </summary>
public sealed class BankRoundTripTests
{
    private sealed record Answer(int Seed, bool[] Failed, int Kept, bool AsSheet);

    private static readonly Gen<Answer> Answers =
        from seed in Gen.Int[1, 1_000_000]
        from failed in Gen.Bool.Array[8]
        from kept in Gen.Int[0, 8]
        from sheet in Gen.Bool
        select new Answer(seed, failed, kept, sheet);

    [Fact]
    public async Task Results_HoweverTheyCome_LeaveEachLineInOneState()
    {
        await using var town = await PaymentTown.CreateAsync();
        for (var person = 0; person < 8; person++) await town.GrantAsync(months: 1);
        await town.PublishAsync();
        var lines = await town.LinesAsync(await town.SentBatchAsync());
        // Many orders and cuts of the answer, read and matched; the batch itself is not touched.
        await Answers.SampleAsync(async answer =>
        {
            var shuffled = lines.OrderBy(line => HashCode.Combine(answer.Seed, line.Number)).ToList();
            var rows = shuffled.Take(answer.Kept).Select(line => Results.Row(line, answer.Failed[line.Number - 1] ? "账户异常" : null)).ToList();
            if (rows.Count == 0) return;
            var twice = rows.Concat(rows);
            var batch = await town.ReadAsync(db => db.PaymentBatches.AsNoTracking().SingleAsync());
            var match = BankResultMatch.Of(batch.Number, lines, BankResultFile.Read(answer.AsSheet ? Results.Xlsx(twice) : Results.Csv(twice)));
            match.Faults.ShouldBeEmpty();
            (match.Paid.Count + match.Failed.Count, match.Unchanged).ShouldBe((rows.Count, rows.Count));
            match.Paid.Concat(match.Failed.Select(failure => failure.Line)).Distinct().Count().ShouldBe(rows.Count);
        }, iter: NightlyRun.Or(200, 10_000), threads: 1);
    }

    [Theory]
    [InlineData(2, "1650.01")]
    [InlineData(2, "-550.00")]
    [InlineData(1, "0000")]
    [InlineData(0, "99")]
    [InlineData(3, "处理中")]
    [InlineData(3, "失败")]
    public async Task Result_WithOneEditedCell_IsRefusedAsAWhole(int cell, string text)
    {
        await using var town = await PaymentTown.CreateAsync();
        await town.GrantAsync();
        await town.GrantAsync();
        await town.PublishAsync();
        var batch = await town.SentBatchAsync();
        var rows = (await town.LinesAsync(batch)).Select(line => Results.Row(line, null)).ToList();
        rows[1][cell] = text;
        var receipt = await town.TakeAsync(batch, Results.Csv(rows));
        receipt.Faults.Single().Row.ShouldBe(3);
        (await town.LinesAsync(batch)).ShouldAllBe(line => line.State == PaymentLineState.Sent);
    }

    [Fact]
    public async Task Result_InTwoHalvesAndTwice_ClosesTheBatchOnce()
    {
        await using var town = await PaymentTown.CreateAsync();
        for (var person = 0; person < 4; person++) await town.GrantAsync();
        await town.PublishAsync();
        var batch = await town.SentBatchAsync();
        var lines = await town.LinesAsync(batch);
        (await town.TakeAsync(batch, Results.Csv(lines.Take(2)))).OpenLines.ShouldBe([3, 4]);
        (await StateAsync(town)).ShouldBe(PaymentBatchState.PartlyReconciled);
        (await town.TakeAsync(batch, Results.Csv(lines.Take(2)))).Unchanged.ShouldBe(2);
        (await town.TakeAsync(batch, Results.Csv(lines, failed: line => line.Number == 4 ? "账户已销户" : null))).ShouldSatisfyAllConditions(
            receipt => receipt.Paid.ShouldBe(1), receipt => receipt.Failed.ShouldBe(1), receipt => receipt.OpenLines.ShouldBeEmpty());
        (await StateAsync(town)).ShouldBe(PaymentBatchState.Reconciled);
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task PaidLine_ThatComesBack_IsPaidAgainOnlyToAnotherAccount()
    {
        await using var town = await PaymentTown.CreateAsync();
        var right = await town.GrantAsync();
        await town.PublishAsync();
        var first = await town.SentBatchAsync();
        await town.TakeAsync(first, Results.Csv(await town.LinesAsync(first)));
        var line = (await town.LinesAsync(first)).Single();
        var version = await town.VersionAsync(first);
        await town.AsAsync<BankResultService>(town.Maker, service => service.RecordReturnAsync(first, line.Id, new ExplainPayment { Reason = "退汇", Version = version }, default));
        (await town.RightAsync(right.Id)).PaidTotal.ShouldBe(Money.Zero);
        await Should.ThrowAsync<RefusedException>(() => town.MakeAsync());
        await town.CorrectAccountAsync(right);
        var second = await town.SentBatchAsync();
        await town.TakeAsync(second, Results.Csv(await town.LinesAsync(second)));
        (await town.RightAsync(right.Id)).PaidTotal.ShouldBe(Money.FromYuan(1_650));
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    private static Task<PaymentBatchState> StateAsync(PaymentTown town) => town.ReadAsync(db => db.PaymentBatches.Select(row => row.State).SingleAsync());
}
