using CsCheck;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Testing;
using static TalentPortal.Domain.Tests.Budgets.SomeBudget;

namespace TalentPortal.Domain.Tests.Budgets;

/// <summary>
/// Bar B6 on the budget: any sequence of passing, adjusting, approving, paying, bank returns, recoveries, reversals and overrides against a
/// model of plain numbers. After every step: debits = credits, the balances are the postings', paid ≤ committed ever ≤ budget unless somebody
/// let it be so. Seeded defects are in docs/testing.md.
/// </summary>
public sealed class BudgetSequenceTests
{
    private enum Command
    {
        Appropriate,
        Add,
        Take,
        Approve,
        Override,
        Release,
        Pay,
        Return,
        Reopen,
        Refund,
        Reverse,
        Lapse,
    }

    [Fact]
    public void AnySequence_BalancesAndNeverGoesBelowZeroUnlessSomebodyLetIt() =>
        Gen.Select(Gen.Enum<Command>(), Gen.Int[1, 900]).Array[5, 60].Sample(steps =>
        {
            var town = new Town();
            foreach (var (command, amount) in steps)
            {
                town.Do(command, Money.FromYuan(amount));
                town.ShouldHold();
            }
        }, iter: NightlyRun.Or(1_000, 10_000));

    private sealed class Town
    {
        private readonly SomeBudget budget = new();
        private readonly BudgetLine line;
        private readonly BudgetCase of = Case(1);
        private Money passed, adjusted, committed, paid, recovered, returned, lapsed, permitted;

        public Town() => line = budget.Line();

        private Money Free => passed + adjusted + recovered - committed - paid - returned - lapsed;

        public void Do(Command command, Money amount)
        {
            var below = committed;
            switch (command)
            {
                case Command.Appropriate: Try(line.IsAppropriated || Free + amount < Money.Zero, BudgetEntryKind.Appropriate, entry => entry.Appropriate(line, amount), () => passed += amount); break;
                case Command.Add when line.IsAppropriated: Try(false, BudgetEntryKind.Adjust, entry => entry.Adjust(line, amount), () => adjusted += amount); break;
                case Command.Take: Try(IsTooMuch(amount), BudgetEntryKind.Adjust, entry => entry.Adjust(line, -amount), () => adjusted -= amount); break;
                case Command.Approve: Try(IsTooMuch(amount), BudgetEntryKind.Reserve, entry => entry.Commit(line, of, amount), () => committed += amount); break;
                case Command.Override: Try(false, BudgetEntryKind.Override, entry => entry.Commit(line, of, amount, permitsShortfall: true), () => Permit(amount)); break;
                case Command.Release: Try(amount > below, BudgetEntryKind.Release, entry => entry.Release(line, of, amount), () => committed -= amount); break;
                case Command.Pay: Try(amount > below, BudgetEntryKind.Pay, entry => entry.Pay(line, of, amount), () => (committed, paid) = (committed - amount, paid + amount)); break;
                case Command.Return: Try(amount > paid, BudgetEntryKind.BankReturn, entry => entry.BankReturn(line, of, amount), () => (committed, paid) = (committed + amount, paid - amount)); break;
                case Command.Reopen: Try(false, BudgetEntryKind.Recover, entry => entry.Recover(line, of, amount, reopens: true), () => recovered += amount); break;
                case Command.Refund: Try(false, BudgetEntryKind.Recover, entry => entry.Recover(line, of, amount, reopens: false), () => (recovered, returned) = (recovered + amount, returned + amount)); break;
                case Command.Lapse when line.IsAppropriated: Try(IsTooMuch(amount), BudgetEntryKind.Lapse, entry => entry.Lapse(line, amount), () => lapsed += amount); break;
                case Command.Reverse: ReverseLast(); break;
            }

            permitted = Free >= Money.Zero || !line.IsAppropriated ? Money.Zero : -Free < permitted ? -Free : permitted;
        }

        public void ShouldHold()
        {
            foreach (var entry in budget.Journal) entry.Postings.Sum(posting => posting.Amount).ShouldBe(Money.Zero);
            foreach (var account in Enum.GetValues<BudgetAccount>())
            {
                var sum = budget.Journal.SelectMany(entry => entry.Postings).Where(posting => posting.Account == account).Sum(posting => posting.Amount);
                line.BalanceOf(account).ShouldBe(account.IsSource() ? -sum : sum);
            }

            (line.Available, line.Committed, line.Paid, line.Recovered, line.Returned).ShouldBe((Free, committed, paid, recovered, returned));
            if (!line.IsAppropriated) return;
            line.PermittedShortfall.ShouldBe(permitted);
            (line.Committed + line.Paid).ShouldBeLessThanOrEqualTo(line.Budget + line.Reopened - line.Lapsed + permitted);
        }

        private bool IsTooMuch(Money amount) => line.IsAppropriated && amount > Free;

        private void Permit(Money amount)
        {
            committed += amount;
            if (line.IsAppropriated && -Free > permitted) permitted = -Free;
        }

        private void ReverseLast()
        {
            var reversed = budget.Journal.Select(entry => entry.ReversalOf).ToHashSet();
            if (budget.Journal.FindLast(entry => entry.MayBeReversed && !reversed.Contains(entry.Id)) is not { } last) return;
            var moved = last.Postings[1].Amount;
            var adds = last.Kind is BudgetEntryKind.Lapse || last.Postings.Any(posting => posting is { Account: BudgetAccount.Available, Amount.IsNegative: true });
            Try(!adds && IsTooMuch(moved), BudgetEntryKind.Reverse, entry => entry.Reverse(last, line), () =>
            {
                if (last.Kind is BudgetEntryKind.Appropriate) passed -= moved;
                else if (last.Kind is BudgetEntryKind.Lapse) lapsed -= moved;
                else adjusted += adds ? moved : -moved;
            });
        }

        /// <summary>What the model says is impossible is refused and leaves nothing behind.</summary>
        private void Try(bool isImpossible, BudgetEntryKind kind, Action<BudgetEntry> write, Action model)
        {
            var entry = budget.Write(kind);
            if (isImpossible)
            {
                Should.Throw<RefusedException>(() => write(entry));
                entry.Postings.ShouldBeEmpty();
                budget.Journal.Remove(entry);
                return;
            }

            write(entry);
            model();
        }
    }
}
