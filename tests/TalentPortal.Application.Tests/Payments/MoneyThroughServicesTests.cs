using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Payments;

/// <summary>
/// Bar B6 through the services and a real database: award, publish, pay, bank answers, returns, reissue, clawback, repayment and discard
/// in any order, for two people at once. After each command the rows, the totals and a model of three numbers agree. The hundreds of
/// sequences on the ledger itself are in the domain's tests.
/// </summary>
public sealed class MoneyThroughServicesTests(ITestOutputHelper output)
{
    private const int Commands = 40;
    private static readonly int Sequences = NightlyRun.Or(6, 250), MostSequences = NightlyRun.Or(30, 300);

    [Fact]
    public async Task AnySequence_ThroughTheServices_LeavesRowsTotalsAndModelInAgreement()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var done = new Dictionary<string, int>();
        // A few more when chance has left a command out.
        for (var sequence = 0; sequence < Sequences || (done.Count < TownLedger.Commands.Length && sequence < MostSequences); sequence++)
        {
            await using var ledger = await TownLedger.OpenAsync(new Random(seed + sequence));
            for (var command = 0; command < Commands; command++)
            {
                // Every other sequence follows the course of money in its order, which chance alone seldom walks to the end.
                if (await ledger.DoAnythingAsync(sequence % 2 == 0 ? null : TownLedger.Commands[command % TownLedger.Commands.Length]) is { } effect) done[effect] = done.GetValueOrDefault(effect) + 1;
                await ledger.ShouldHoldAsync();
            }
        }

        output.WriteLine(string.Join(", ", done.Select(each => $"{each.Key} {each.Value}")));
        done.Keys.ShouldBe(TownLedger.Commands, ignoreOrder: true, "every command had an effect at least once");
    }

    private sealed class TownLedger(PaymentTown town, Random random) : IAsyncDisposable
    {
        public static readonly string[] Commands = ["accrue", "publish", "discard", "correct", "pay", "answer", "propose", "notify", "hear", "decide", "repay", "return"];

        // A recovery has many steps and needs a payment first: its commands are drawn more often, or none would ever be decided.
        private static readonly string[] Urn = [.. Commands, "pay", "answer", "answer", "propose", "propose", "notify", "notify", "hear", "hear", "decide", "decide", "decide", "repay", "repay"];

        private Money paid;
        private Money repaid;
        private int vouchers;

        public static async Task<TownLedger> OpenAsync(Random random)
        {
            var town = await PaymentTown.CreateAsync();
            await town.GrantAsync(months: 2);
            await town.GrantAsync(months: 1);
            return new TownLedger(town, random);
        }

        /// <returns>The command's name when it had an effect; a refusal is an answer like any other.</returns>
        public async Task<string?> DoAnythingAsync(string? next)
        {
            var command = next ?? Urn[random.Next(Urn.Length)];
            try
            {
                return await DoAsync(command) ? command : null;
            }
            catch (Exception refused) when (refused is RefusedException or ValidationException)
            {
                return null;
            }
        }

        public async Task ShouldHoldAsync()
        {
            (await town.ProveAsync()).ShouldBeEmpty();
            var rights = await town.ReadAsync(db => db.Entitlements.AsNoTracking().ToListAsync());
            rights.Sum(right => right.PaidTotal).ShouldBe(paid - repaid);
            rights.ShouldAllBe(right => !right.PaidTotal.IsNegative);
            var approved = (await town.ReadAsync(db => db.AccrualLines.AsNoTracking().ToListAsync())).Where(line => line.Kind is not AccrualKind.Recovery).Sum(line => line.Amount);
            paid.ShouldBeLessThanOrEqualTo(approved);
            var lines = await town.ReadAsync(db => db.PaymentLines.AsNoTracking().ToListAsync());
            lines.Where(line => line.State is PaymentLineState.Paid).Sum(line => line.Amount).ShouldBe(paid);
            lines.Where(line => line.IsLive).SelectMany(line => line.Months).GroupBy(month => month.AccrualLineId).ShouldAllBe(same => same.Count() == 1);
        }

        public ValueTask DisposeAsync() => town.DisposeAsync();

        private Task<bool> DoAsync(string command) => command switch
        {
            "accrue" => AccrueAsync(),
            "publish" => PublishAsync(),
            "pay" => PayAsync(),
            "discard" => DiscardAsync(),
            "answer" => AnswerAsync(),
            "return" => ReturnAsync(),
            "correct" => CorrectAsync(),
            "propose" => ProposeAsync(),
            "notify" => MoveAsync(RecoveryState.Proposed, RecoveryAction.Notify),
            "hear" => MoveAsync(RecoveryState.Hearing, RecoveryAction.RecordStatement),
            "decide" => MoveAsync(RecoveryState.Hearing, RecoveryAction.Decide),
            _ => RepayAsync(),
        };

        private async Task<bool> AccrueAsync()
        {
            var right = await AnyRightAsync();
            var last = await town.ReadAsync(db => db.AccrualLines.Where(line => line.EntitlementId == right.Id).MaxAsync(line => line.Month));
            await town.AccrueByHandAsync(right.Id, last.AddMonths(1));
            return true;
        }

        private async Task<bool> PublishAsync()
        {
            if (!await town.ReadAsync(db => db.AccrualLines.AnyAsync(line => line.NoticeItemId == null && line.Kind != AccrualKind.Recovery))) return false;
            await town.PublishAsync();
            return true;
        }

        private async Task<bool> PayAsync()
        {
            await town.SentBatchAsync();
            return true;
        }

        private async Task<bool> DiscardAsync()
        {
            var id = await town.MakeAsync();
            if (random.Next(2) == 0) await town.CheckAsync(id);
            var version = await town.VersionAsync(id);
            await town.AsAsync<PaymentService>(town.Maker, service => service.DiscardAsync(id, new ExplainPayment { Reason = "重做", Version = version }, default));
            return true;
        }

        /// <summary>Some lines of a batch are answered, in any order, and the same file comes again.</summary>
        private async Task<bool> AnswerAsync()
        {
            var open = await town.ReadAsync(db => db.PaymentLines.AsNoTracking().Where(line => line.State == PaymentLineState.Sent).ToListAsync());
            if (open.Count == 0) return false;
            var batch = open[random.Next(open.Count)].BatchId;
            var answered = open.Where(line => line.BatchId == batch).OrderBy(_ => random.Next()).Take(1 + random.Next(2)).Select(line => (Line: line, Failed: random.Next(3) == 0)).ToList();
            var file = Results.Csv(answered.Select(answer => Results.Row(answer.Line, answer.Failed ? "账户已销户" : null)));
            (await town.TakeAsync(batch, file)).Faults.ShouldBeEmpty();
            paid += answered.Where(answer => !answer.Failed).Sum(answer => answer.Line.Amount);
            (await town.TakeAsync(batch, file)).Unchanged.ShouldBe(answered.Count);
            return true;
        }

        private async Task<bool> ReturnAsync()
        {
            var lines = await town.ReadAsync(db => db.PaymentLines.AsNoTracking().Where(line => line.State == PaymentLineState.Paid).ToListAsync());
            if (lines.Count == 0) return false;
            var line = lines[random.Next(lines.Count)];
            var version = await town.VersionAsync(line.BatchId);
            await town.AsAsync<BankResultService>(town.Maker, service => service.RecordReturnAsync(line.BatchId, line.Id, new ExplainPayment { Reason = "退汇", Version = version }, default));
            paid -= line.Amount;
            return true;
        }

        private async Task<bool> CorrectAsync()
        {
            await town.CorrectAccountAsync(await AnyRightAsync());
            return true;
        }

        private async Task<bool> ProposeAsync()
        {
            var right = await AnyRightAsync();
            var form = new ProposeRecovery { Entitlement = right.Id, FirstMonth = PaymentTown.July.AddMonths(random.Next(3)).ToString(), Cause = RecoveryCause.PaidInError, Reason = "核定有误" };
            return await town.AsAsync<RecoveryService, RecoveryId?>(town.Accountant, service => service.ProposeAsync(form, default)) is not null;
        }

        private async Task<bool> MoveAsync(RecoveryState state, RecoveryAction action)
        {
            if (await town.ReadAsync(db => db.Recoveries.AsNoTracking().OrderBy(row => row.Number).FirstOrDefaultAsync(row => row.State == state)) is not { } recovery) return false;
            var actor = action is RecoveryAction.Decide ? town.SecondReviewer : town.Accountant;
            await town.AsAsync<RecoveryService>(actor, service => service.MoveAsync(recovery.Id, new MoveRecovery { Action = action, Reason = "按规定办理", Version = recovery.Version }, default));
            return true;
        }

        private async Task<bool> RepayAsync()
        {
            if (await town.ReadAsync(db => db.Recoveries.AsNoTracking().OrderBy(row => row.Number).FirstOrDefaultAsync(row => row.State == RecoveryState.Decided || row.State == RecoveryState.Instalments)) is not { } recovery) return false;
            var part = random.Next(2) == 0 ? recovery.Outstanding : Money.FromYuan(0.01m);
            var form = new RecordRepayment { Amount = part.Yuan, ReceivedOn = town.Now.Today, Voucher = $"V{++vouchers}", Version = recovery.Version };
            await town.AsAsync<RecoveryService>(town.Accountant, service => service.RepayAsync(recovery.Id, form, default));
            repaid += part;
            return true;
        }

        private async Task<Entitlement> AnyRightAsync() => await town.GrantedAsync(random.Next(2));
    }
}
