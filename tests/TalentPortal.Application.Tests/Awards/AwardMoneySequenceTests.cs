using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Awards;

namespace TalentPortal.Application.Tests.Awards;

/// <summary>
/// Bar B10 for awards: random sequences of order, check, return, payment, bank return, verdict, leaving and false documents, through the services on a real database, against a ledger of a few lines
/// that knows nothing of the portal's code. What the ledger allows happens, what it does not is refused, and after each step both say the same to the fen. Every sequence ends with everything back.
/// </summary>
public sealed class AwardMoneySequenceTests : IAsyncLifetime
{
    private const int Steps = 45;

    private readonly PortalHost host = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Sequence_OfWhateverHappens_KeepsTheLedger(int seed)
    {
        var people = await AwardPeople.GatherAsync(host);
        var id = await people.RunningAsync(TalentLevel.D);
        var (random, ledger) = (new Random(seed), new Ledger(CountyClock.DayOf(host.Now)));
        var (happened, refused) = (0, 0);
        for (var i = 0; i < Steps || (i < 4 * Steps && ledger.Stopped is null); i++)
        {
            var (was, day, share) = (await people.Moves.GetAsync(id), CountyClock.DayOf(host.Now), random.Next(1, 100));
            // What ends the award waits until money has moved for a while, and comes in the end. Every other step is one that is allowed: the rest are mostly not.
            var all = (from known in Enum.GetValues<Move>() where known < Move.Fail || i >= Steps / 2 from number in new[] { 0, 1, 2 } select (Move: known, Part: number)).ToList();
            var open = random.Next(2) == 0 ? all : all.FindAll(choice => ledger.Allows(choice.Move, choice.Part, day));
            var (move, part) = open[random.Next(open.Count)];
            var expected = ledger.Allows(move, part, day);
            var done = await TakeAsync(people, id, move, was.Instalments.Single(known => known.Number == part + 1).Id, ledger.PaidFen * share / 10_000 / 100m);
            done.ShouldBe(expected, $"step {i}: {move} of part {part + 1} on {day:O} in {was.Status}");
            if (done) ledger.Happens(move, part, day, ledger.PaidFen * share / 10_000 / 100m);
            (happened, refused) = (happened + (done ? 1 : 0), refused + (done ? 0 : 1));
            Agree(ledger, await people.Moves.GetAsync(id), $"after step {i}: {move}");
        }

        happened.ShouldBeGreaterThan(10);
        refused.ShouldBeGreaterThan(10);
        ledger.Stopped.ShouldNotBeNull();
        if (ledger.Stopped > 0) await RecoverAsync(people, id, ledger.Stopped.Value, random);
        (await host.WithAsync(services => services.GetRequiredService<AwardReplay>().RunAsync(Ct))).Faults.ShouldBeEmpty();
    }

    private static void Agree(Ledger ledger, AwardCase award, string when)
    {
        var parts = award.Instalments.OrderBy(part => part.Number).ToList();
        parts.Select(part => part.State switch
        {
            InstalmentState.Planned => Part.Planned,
            InstalmentState.Due => Part.Due,
            InstalmentState.Ordered => Part.Ordered,
            InstalmentState.Checked => Part.Checked,
            InstalmentState.Paid => Part.Paid,
            _ => Part.Cancelled,
        }).ShouldBe(ledger.Parts, when);
        award.Paid.Fen.ShouldBe(ledger.PaidFen, when);
        parts.Sum(part => part.Amount.Fen).ShouldBe(Ledger.Fen.Sum(), when);
        (award.Stop?.Recover.Fen, award.Stop?.Cancelled.Fen).ShouldBe((ledger.Stopped, ledger.CancelledFen), when);
        foreach (var part in parts)
            award.MoneySteps.Where(step => step.InstalmentId == part.Id).Sum(step => step.Action is AwardMoneyAction.Settle ? 1 : step.Action is AwardMoneyAction.Bounce ? -1 : 0).ShouldBe(part.State is InstalmentState.Paid ? 1 : 0, when);
    }

    /// <returns>False when the portal refused.</returns>
    private async Task<bool> TakeAsync(AwardPeople people, AwardCaseId id, Move move, Guid part, decimal spent)
    {
        try
        {
            await ActAsync(people, id, move, part, spent);
            return true;
        }
        catch (RefusedException)
        {
            // What one proposed and another may not confirm now goes back.
            var award = await people.Moves.GetAsync(id);
            if (award.FraudReport is not null) await people.Moves.DecideAsync(people.Second, id, AwardAction.DismissFraud);
            if (award.Status is AwardStatus.AwaitingVerdict) await people.Moves.DecideAsync(people.Second, id, AwardAction.ReturnVerdict);
            return false;
        }
    }

    private async Task ActAsync(AwardPeople people, AwardCaseId id, Move move, Guid part, decimal spent)
    {
        var (version, today) = (await people.Moves.VersionAsync(id), CountyClock.DayOf(host.Now));
        switch (move)
        {
            case Move.Order: await PayAsync(people.Payer, payments => payments.OrderAsync(id, part, version, Ct)); break;
            case Move.Check: await PayAsync(people.PayChecker, payments => payments.CheckAsync(id, part, version, Ct)); break;
            case Move.Settle: await PayAsync(people.Payer, payments => payments.SettleAsync(id, part, new SettleAwardPayment { PaidOn = today, Voucher = $"V{Some.Number()}", Version = version }, Ct)); break;
            case Move.SendBack: await PayAsync(people.Payer, payments => payments.ReturnAsync(id, part, new DecideAward { Opinion = "账号不符", Version = version }, Ct)); break;
            case Move.WaitAMonth: host.Clock.Advance(TimeSpan.FromDays(31)); break;
            case Move.Report: await people.Moves.ReportAsync(people.Officer, id, 0); break;
            case Move.Qualify:
                await people.Moves.ProposeVerdictAsync(people.Reviewer, id, VerdictGrade.Qualified, 0);
                await people.Moves.DecideAsync(people.Second, id, (await people.Moves.GetAsync(id)).Confirming!.Value);
                break;
            case Move.Fail:
                await people.Moves.ProposeVerdictAsync(people.Reviewer, id, VerdictGrade.Unqualified, spent);
                await people.Moves.DecideAsync(people.Second, id, AwardAction.ConfirmUnqualified);
                break;
            case Move.Leave:
                await host.ActAsync(people.Office, services => services.GetRequiredService<AwardOfficeService>().RecordLeavingAsync(id, new RecordAwardLeaving { LeftOn = today, Grounds = "离职", Version = version }, Ct));
                break;
            default:
                await people.Moves.DecideAsync(people.Office, id, AwardAction.ReportFraud);
                await people.Moves.DecideAsync(people.Second, id, AwardAction.ConfirmFraud);
                break;
        }
    }

    private Task PayAsync(Account officer, Func<AwardPaymentService, Task> step) => host.ActAsync(officer, services => step(services.GetRequiredService<AwardPaymentService>()));

    /// <summary>Asked back, heard, decided by another, paid back in two parts; not a fen more is taken.</summary>
    private async Task RecoverAsync(AwardPeople people, AwardCaseId id, long owed, Random random)
    {
        await people.Moves.ProposeRecoveryAsync(people.Reviewer, id);
        await MoveAsync(people.Reviewer, id, RecoveryAction.Notify);
        await MoveAsync(people.Reviewer, id, RecoveryAction.RecordStatement);
        await MoveAsync(people.OtherReviewer, id, RecoveryAction.Decide);
        var first = owed * random.Next(1, 100) / 100;
        foreach (var fen in new[] { first, owed - first }.Where(fen => fen > 0))
        {
            await Should.ThrowAsync<RefusedException>(() => RepayAsync(people.OtherReviewer, id, owed + 1));
            await RepayAsync(people.OtherReviewer, id, fen);
        }

        var recovery = await host.WithDbAsync(db => db.AwardRecoveries.AsNoTracking().SingleAsync(row => row.CaseId == id, Ct));
        (recovery.State, recovery.RepaidTotal.Fen, recovery.Outstanding.Fen).ShouldBe((RecoveryState.Repaid, owed, 0));
    }

    private Task MoveAsync(Account officer, AwardCaseId id, RecoveryAction action) => host.ActAsync(officer, async services =>
        await services.GetRequiredService<AwardRecoveryService>().MoveAsync(id, new MoveRecovery { Action = action, Reason = "项目中止", Version = await RecoveryVersionAsync(id) }, Ct));

    private Task RepayAsync(Account officer, AwardCaseId id, long fen) => host.ActAsync(officer, async services =>
        await services.GetRequiredService<AwardRecoveryService>().RepayAsync(id, new RecordRepayment { Amount = fen / 100m, ReceivedOn = CountyClock.DayOf(host.Now), Voucher = $"TK{Some.Number()}", Version = await RecoveryVersionAsync(id) }, Ct));

    private Task<long> RecoveryVersionAsync(AwardCaseId id) => host.WithDbAsync(db => db.AwardRecoveries.Where(row => row.CaseId == id).Select(row => row.Version).SingleAsync(Ct));

    private enum Move
    {
        Order,
        Check,
        Settle,
        SendBack,
        WaitAMonth,
        Report,
        Qualify,
        Fail,
        Leave,
        Defraud,
    }

    private enum Part
    {
        Planned,
        Due,
        Ordered,
        Checked,
        Paid,
        Cancelled,
    }

    /// <summary>300,000 yuan in 40/30/30 for sixty months of service, as paper would keep it: whole fen, a count of months, nothing else.</summary>
    private sealed class Ledger(DateOnly began)
    {
        public static readonly long[] Fen = [12_000_000, 9_000_000, 9_000_000];

        private readonly HashSet<int> reported = [];
        private int passed;

        public Part[] Parts { get; } = [Part.Due, Part.Planned, Part.Planned];
        public long PaidFen => Parts.Select((part, i) => part is Part.Paid ? Fen[i] : 0).Sum();
        public long? Stopped { get; private set; }
        public long? CancelledFen { get; private set; }

        private bool OnItsWay => Parts.Any(part => part is Part.Ordered or Part.Checked);

        public bool Allows(Move move, int part, DateOnly day) => move switch
        {
            Move.Order => Parts[part] is Part.Due,
            Move.Check => Parts[part] is Part.Ordered,
            Move.Settle => Parts[part] is Part.Checked,
            Move.SendBack => Parts[part] is Part.Ordered or Part.Checked || (Parts[part] is Part.Paid && Stopped is null),
            Move.WaitAMonth => true,
            Move.Report => Stopped is null && passed < 2 && !reported.Contains(day.Year),
            // The mid-term releases while money is on its way, acceptance does not.
            Move.Qualify => Stopped is null && passed < 2 && reported.Count > 0 && !(passed == 1 && OnItsWay),
            Move.Fail => Stopped is null && passed < 2 && reported.Count > 0 && !OnItsWay,
            _ => Stopped is null && !OnItsWay,
        };

        public void Happens(Move move, int part, DateOnly day, decimal spent)
        {
            switch (move)
            {
                case Move.Order: Parts[part] = Part.Ordered; break;
                case Move.Check: Parts[part] = Part.Checked; break;
                case Move.Settle: Parts[part] = Part.Paid; break;
                case Move.SendBack: Parts[part] = Part.Due; break;
                case Move.Report: reported.Add(day.Year); break;
                case Move.Qualify: Parts[++passed] = Part.Due; break;
                case Move.Fail: Stop(PaidFen - (long)(spent * 100)); break;
                case Move.Leave:
                    var served = 0;
                    while (served < 60 && began.AddMonths(served + 1) <= day.AddDays(1)) served++;
                    // Half a fen goes up.
                    Stop(((2 * PaidFen * (60 - served)) + 60) / 120);
                    break;
                case Move.Defraud: Stop(PaidFen); break;
            }
        }

        private void Stop(long recover)
        {
            CancelledFen = Parts.Select((part, i) => part is Part.Planned or Part.Due ? Fen[i] : 0).Sum();
            for (var i = 0; i < Parts.Length; i++)
                if (Parts[i] is Part.Planned or Part.Due) Parts[i] = Part.Cancelled;
            Stopped = recover;
        }
    }
}
