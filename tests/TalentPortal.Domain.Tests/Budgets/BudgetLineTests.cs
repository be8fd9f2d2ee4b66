using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using static TalentPortal.Domain.Tests.Budgets.SomeBudget;

namespace TalentPortal.Domain.Tests.Budgets;

/// <summary>The three examples of domain §13, and what keeps a line from going below zero. Seeded defects are in docs/testing.md.</summary>
public sealed class BudgetLineTests
{
    private readonly SomeBudget budget = new();

    [Fact]
    public void Line_OfTenMillionWithSixCommitted_HasThreeEightyFreeAndNoRoomForFourHundred()
    {
        var line = TenMillionWithSixTwenty();

        line.Available.ShouldBe(Wan(380));
        line.HasRoomFor(Wan(400)).ShouldBeFalse();
        Should.Throw<RefusedException>(() => budget.Write(BudgetEntryKind.Reserve).Commit(line, Case(2), Wan(400))).Refusal.ShouldBe(BudgetRefusals.BelowZero);
        line.Available.ShouldBe(Wan(380));
    }

    [Fact]
    public void Line_AdjustedByFifty_HoldsTheCaseAndHasThirtyFree()
    {
        var line = TenMillionWithSixTwenty();
        budget.Write(BudgetEntryKind.Adjust).Adjust(line, Wan(50));
        line.Available.ShouldBe(Wan(430));

        budget.Write(BudgetEntryKind.Reserve).Commit(line, Case(2), Wan(400));

        line.Available.ShouldBe(Wan(30));
        line.Budget.ShouldBe(Wan(1050));
    }

    [Theory]
    [InlineData(true, 41.5, 0)]
    [InlineData(false, 30, 11.5)]
    public void Recovery_OfElevenPointFive_IsFreeAgainOnlyWhereItReopens(bool reopens, decimal free, decimal returned)
    {
        var line = TenMillionWithSixTwenty();
        budget.Write(BudgetEntryKind.Adjust).Adjust(line, Wan(50));
        budget.Write(BudgetEntryKind.Reserve).Commit(line, Case(2), Wan(400));

        budget.Write(BudgetEntryKind.Recover).Recover(line, Case(3), Wan(11.5m), reopens);

        (line.Available, line.Returned, line.Reopened).ShouldBe((Wan(free), Wan(returned), Wan(11.5m) - Wan(returned)));
    }

    [Fact]
    public void Year_WithoutABudgetYet_TakesCommitmentsAndWaitsForOne()
    {
        var line = budget.Line(2027);
        budget.Write(BudgetEntryKind.Reserve).Commit(line, Case(1), Wan(5));
        (line.Available, line.PermittedShortfall).ShouldBe((-Wan(5), Money.Zero));

        Should.Throw<RefusedException>(() => budget.Write(BudgetEntryKind.Appropriate).Appropriate(line, Wan(3))).Refusal.ShouldBe(BudgetRefusals.CommittedAlready);
        budget.Write(BudgetEntryKind.Appropriate).Appropriate(line, Wan(3), permitsShortfall: true);

        (line.Available, line.PermittedShortfall, line.IsAppropriated).ShouldBe((-Wan(2), Wan(2), true));
    }

    [Fact]
    public void Override_LetsALineBelowZero_AndIsUsedUpWhenMoneyComes()
    {
        var line = budget.Passed(Wan(1));
        budget.Write(BudgetEntryKind.Override).Commit(line, Case(1), Wan(3), permitsShortfall: true);
        line.PermittedShortfall.ShouldBe(Wan(2));
        line.HasRoomFor(new Money(1)).ShouldBeFalse();

        budget.Write(BudgetEntryKind.Adjust).Adjust(line, Wan(5));

        (line.Available, line.PermittedShortfall).ShouldBe((Wan(3), Money.Zero));
        Should.Throw<RefusedException>(() => budget.Write(BudgetEntryKind.Adjust).Adjust(line, -Wan(4))).Refusal.ShouldBe(BudgetRefusals.BelowZero);
    }

    [Fact]
    public void Entry_TakenBack_MovesEverythingTheOtherWay()
    {
        var line = budget.Passed(Wan(10));
        var adjusted = budget.Write(BudgetEntryKind.Adjust);
        adjusted.Adjust(line, -Wan(4));

        var reversal = budget.Write(BudgetEntryKind.Reverse);
        reversal.Reverse(adjusted, line);

        (line.Adjusted, line.Available, reversal.ReversalOf).ShouldBe((Money.Zero, Wan(10), adjusted.Id));
        Should.Throw<RefusedException>(() => budget.Write(BudgetEntryKind.Reverse).Reverse(reversal, line)).Refusal.ShouldBe(BudgetRefusals.ReversedByItsFlow);
    }

    [Fact]
    public void Payment_OfMoreThanIsCommitted_IsRefused()
    {
        var (line, of) = (budget.Passed(Wan(10)), Case(1));
        budget.Write(BudgetEntryKind.Reserve).Commit(line, of, Wan(2));

        Should.Throw<RefusedException>(() => budget.Write(BudgetEntryKind.Pay).Pay(line, of, Wan(3))).Refusal.ShouldBe(BudgetRefusals.MoreThanThere);
        budget.Write(BudgetEntryKind.Pay).Pay(line, of, Wan(2));
        budget.Write(BudgetEntryKind.BankReturn).BankReturn(line, of, Wan(1));

        (line.Committed, line.Paid, line.Available).ShouldBe((Wan(1), Wan(1), Wan(8)));
    }

    private BudgetLine TenMillionWithSixTwenty()
    {
        var line = budget.Passed(Wan(1000));
        budget.Write(BudgetEntryKind.Reserve).Commit(line, Case(1), Wan(620));
        return line;
    }
}
