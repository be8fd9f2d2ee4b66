using CsCheck;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Domain.Tests.Payments;

/// <summary>
/// Bar B6, second half: sequences of award, pay, bank return, reissue, clawback and reverse against a model of three numbers. After
/// every step: paid ≤ approved, every month paid at most once, the right's totals are the model's. Seeded defects are in docs/testing.md.
/// </summary>
public sealed class MoneySequenceTests
{
    private enum Command
    {
        Award,
        Pay,
        Succeed,
        Fail,
        Return,
        ClawBack,
        Repay,
        Discard,
    }

    [Fact]
    public void AnySequence_NeverPaysMoreThanApprovedNorAMonthTwice() =>
        Gen.Enum<Command>().Array[5, 40].Sample(commands =>
        {
            var town = new Ledger();
            foreach (var command in commands)
            {
                town.Do(command);
                town.ShouldHold();
            }
        }, iter: NightlyRun.Or(500, 10_000));

    /// <summary>One right, driven by commands; a command that is impossible now is refused and changes nothing.</summary>
    private sealed class Ledger
    {
        private readonly Entitlement right;
        private readonly List<AccrualLine> months;
        private readonly List<(PaymentBatch Batch, PaymentLine Line)> carried = [];
        private Recovery? recovery;
        private Money approved;
        private Money paid;
        private Money repaid;

        public Ledger()
        {
            (right, months) = SomeMoney.Granted(2);
            approved = SomeMoney.Monthly * 2;
        }

        public void Do(Command command)
        {
            switch (command)
            {
                case Command.Award: Award(); break;
                case Command.Pay: Pay(); break;
                case Command.Succeed: Answer(BankVerdict.Success); break;
                case Command.Fail: Answer(BankVerdict.Failure); break;
                case Command.Return: Return(); break;
                case Command.ClawBack: ClawBack(); break;
                case Command.Repay: Repay(); break;
                case Command.Discard: Discard(); break;
            }
        }

        public void ShouldHold()
        {
            right.PaidTotal.ShouldBe(paid - repaid);
            paid.ShouldBeLessThanOrEqualTo(approved);
            var lines = carried.Select(entry => entry.Line).ToList();
            paid.ShouldBe(lines.Where(line => line.State is PaymentLineState.Paid).Sum(line => line.Amount));
            var live = lines.Where(line => line.IsLive).SelectMany(line => line.Months).Select(month => month.AccrualLineId).ToList();
            live.Distinct().Count().ShouldBe(live.Count);
            lines.SelectMany(line => line.Months).Where(month => month.IsLive).Select(month => month.AccrualLineId).ShouldBe(live, ignoreOrder: true);
            months.Where(month => month.PaymentLineId is not null).Select(month => month.Id).ShouldBe(live, ignoreOrder: true);
        }

        private void Award()
        {
            var next = SomeMoney.July.AddMonths(months.Count(month => month.Kind is AccrualKind.Regular));
            if (right.WhyNotAccrue(SomeMoney.Earned(next)) is not null) return;
            months.Add(right.Accrue(SomeMoney.Earned(next), null, SomeMoney.Clock.UtcNow));
            approved += SomeMoney.Monthly;
        }

        private void Pay()
        {
            var back = months.Where(month => month.Kind is AccrualKind.Recovery).Select(month => month.Month).ToHashSet();
            var open = months.Where(month => month.Kind is AccrualKind.Regular && month.PaymentLineId is null && !back.Contains(month.Month)).ToList();
            if (open.Count == 0) return;
            SomeMoney.Published(open.Where(month => month.NoticeItemId is null));
            var (batch, lines) = SomeMoney.Sent([new PlannedPayment(right, open, SomeMoney.Account(), 0)]);
            carried.Add((batch, lines.Single()));
        }

        private void Answer(BankVerdict verdict)
        {
            var (batch, line) = carried.Find(entry => entry.Line.State is PaymentLineState.Sent);
            if (line is null) return;
            var row = new BankResultRow(2, batch.Number, line.Number, line.LastFour, line.Amount, verdict, verdict is BankVerdict.Failure ? "账户已销户" : "");
            batch.TakeResult(SomeMoney.Finance(), BankResultMatch.Of(batch.Number, [line], [row]), [line], "digest", SomeMoney.Clock.UtcNow);
            if (verdict is BankVerdict.Failure) Release(line);
            else Paid(line.Amount);
            // The same answer again changes nothing, the opposite one does not fit.
            BankResultMatch.Of(batch.Number, [line], [row]).Unchanged.ShouldBe(1);
            var opposite = row with { Verdict = verdict is BankVerdict.Failure ? BankVerdict.Success : BankVerdict.Failure, Reason = "冲突" };
            BankResultMatch.Of(batch.Number, [line], [opposite]).Faults.Single().Kind.ShouldBe(BankResultFaultKind.AnsweredBefore);
        }

        private void Paid(Money amount)
        {
            right.RecordPaid(amount);
            paid += amount;
        }

        private void Return()
        {
            var back = months.Where(month => month.Kind is AccrualKind.Recovery).Select(month => month.Month).ToHashSet();
            var (batch, line) = carried.Find(entry => entry.Line.State is PaymentLineState.Paid && !entry.Line.Months.Any(month => back.Contains(month.Month)) && recovery?.Months.Any(due => entry.Line.Months.Any(month => month.Month == due.Month)) != true);
            if (line is null) return;
            batch.RecordReturn(SomeMoney.Finance(), line, "退汇", SomeMoney.Clock.UtcNow);
            right.RecordReturned(line.Amount);
            paid -= line.Amount;
            Release(line);
        }

        private void ClawBack()
        {
            var paidLines = carried.Where(entry => entry.Line.State is PaymentLineState.Paid).Select(entry => entry.Line.Id).ToHashSet();
            var last = months.LastOrDefault(month => month.PaymentLineId is { } carrier && paidLines.Contains(carrier) && !months.Any(back => back.Kind is AccrualKind.Recovery && back.Month == month.Month));
            if (last is null || recovery is { IsOpen: true }) return;
            var officer = SomeMoney.Staff(PersonId.New(), Role.SecondReviewer);
            recovery = new Recovery("ZJ26-00001", right, RecoveryCause.LateReportedDeparture, "补报离职", [last], officer, SomeMoney.Clock.UtcNow);
            recovery.Notify(officer, "已告知", 5, SomeMoney.Clock);
            recovery.RecordStatement(officer, "无异议", SomeMoney.Clock.UtcNow);
            months.AddRange(recovery.Decide(SomeMoney.Staff(PersonId.New(), Role.SecondReviewer), "追回", right, SomeMoney.Clock));
        }

        private void Repay()
        {
            if (recovery is null || recovery.Outstanding.IsZero) return;
            var officer = SomeMoney.Staff(PersonId.New(), Role.SecondReviewer);
            var part = recovery.RepaidTotal.IsZero ? Money.FromYuan(200) : recovery.Outstanding;
            recovery.RecordRepayment(officer, part, new DateOnly(2026, 11, 23), $"V{recovery.Repayments.Count}", right, SomeMoney.Clock);
            repaid += part;
        }

        private void Discard()
        {
            var open = months.Where(month => month.Kind is AccrualKind.Regular && month.PaymentLineId is null && !months.Any(back => back.Kind is AccrualKind.Recovery && back.Month == month.Month)).ToList();
            if (open.Count == 0) return;
            SomeMoney.Published(open.Where(month => month.NoticeItemId is null));
            var maker = SomeMoney.Finance();
            var (batch, lines) = PaymentBatch.Make("PC26-00002", SomeMoney.July, [new PlannedPayment(right, open, SomeMoney.Account(), 0)], SomeMoney.Nobody, maker, SomeMoney.Clock.UtcNow);
            batch.Discard(maker, "重做", lines, open, SomeMoney.Clock.UtcNow);
            carried.Add((batch, lines.Single()));
        }

        private void Release(PaymentLine line)
        {
            foreach (var month in months.Where(month => month.PaymentLineId == line.Id)) month.ReleaseFrom(line.Id);
        }
    }
}
