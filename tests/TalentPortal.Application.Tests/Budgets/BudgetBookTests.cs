using TalentPortal.Application.Budgets;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Tests.Budgets;

/// <summary>What the desks tell the book, and who goes on when. After each story the journal adds up. Seeded defects are in docs/testing.md.</summary>
public sealed class BudgetBookTests
{
    [Fact]
    public async Task Case_WithMoney_ReservesThisYearAndCommitsTheLaterOnes()
    {
        await using var town = await BudgetTown.CreateAsync(1000);

        var (of, funding) = await town.ApproveAsync(600, 700, 50);

        funding.ShouldBe(Funding.Reserved);
        (await town.LineAsync()).Available.ShouldBe(Money.FromYuan(400));
        (await town.LineAsync(2027)).Available.ShouldBe(Money.FromYuan(-700));
        (await town.ReservationAsync(of)).Parts.Select(part => (part.Year, part.Open.Yuan)).Order().ShouldBe([(2026, 600m), (2027, 700m), (2028, 50m)]);
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    /// <summary>The second does not fit, so the third waits behind it although it would.</summary>
    [Fact]
    public async Task Cases_WithoutMoney_WaitInTheOrderOfApprovalAndNobodyPasses()
    {
        await using var town = await BudgetTown.CreateAsync(1000);
        await town.ApproveAsync(600);
        var (large, _) = await town.ApproveAsync(500);
        var (small, funding) = await town.ApproveAsync(100);
        funding.ShouldBe(Funding.Waits);

        await town.AdjustAsync(50);
        town.WentOn.ShouldBeEmpty();
        await town.AdjustAsync(50);

        town.WentOn.ShouldBe([large.Id]);
        await town.AdjustAsync(100);
        town.WentOn.ShouldBe([large.Id, small.Id]);
        (await town.LineAsync()).Available.ShouldBe(Money.Zero);
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Case_ThatIsOver_FreesItsMoneyForWhoWaits()
    {
        await using var town = await BudgetTown.CreateAsync(1000);
        var (first, _) = await town.ApproveAsync(600, 300);
        var (second, _) = await town.ApproveAsync(700);

        await town.BookAsync(book => book.EndAsync(first.Id, CancellationToken.None));

        town.WentOn.ShouldBe([second.Id]);
        (await town.ReservationAsync(first)).State.ShouldBe(ReservationState.Released);
        (await town.LineAsync(2027)).Committed.ShouldBe(Money.Zero);
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Case_WithdrawnFromTheQueue_LetsThoseBehindItOn()
    {
        await using var town = await BudgetTown.CreateAsync(1000);
        await town.ApproveAsync(600);
        var (large, _) = await town.ApproveAsync(500);
        var (small, _) = await town.ApproveAsync(100);

        await town.BookAsync(book => book.EndAsync(large.Id, CancellationToken.None));

        town.WentOn.ShouldBe([small.Id]);
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Payment_ThenReturnOfTheBank_LeavesTheMoneyCommitted()
    {
        await using var town = await BudgetTown.CreateAsync(1000);
        var (of, _) = await town.ApproveAsync(600);

        await town.PayAsync(of, 250);
        var paid = await town.LineAsync();
        await town.ReturnAsync(of, 250);
        var back = await town.LineAsync();

        (paid.Committed.Yuan, paid.Paid.Yuan, paid.Available.Yuan).ShouldBe((350m, 250m, 400m));
        (back.Committed.Yuan, back.Paid.Yuan, back.Available.Yuan).ShouldBe((600m, 0m, 400m));
        (await town.JournalAsync()).ShouldBe([BudgetEntryKind.Appropriate, BudgetEntryKind.Reserve, BudgetEntryKind.Pay, BudgetEntryKind.BankReturn]);
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, 2026, 650, 0)]
    [InlineData(false, 2026, 400, 250)]
    [InlineData(true, 2027, 400, 250)]
    public async Task Repayment_IsFreeAgainOnlyInItsYearAndByTheRule(bool reopens, int received, decimal free, decimal treasury)
    {
        await using var town = await BudgetTown.CreateAsync(1000, reopens);
        var (of, _) = await town.ApproveAsync(600);
        await town.PayAsync(of, 250);

        await town.RepayAsync(of, 250, new DateOnly(received, 12, 1));

        var line = await town.LineAsync();
        (line.Available.Yuan, line.Returned.Yuan, line.Paid.Yuan).ShouldBe((free, treasury, 250m));
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Repayment_ThatReopens_LetsThrough()
    {
        await using var town = await BudgetTown.CreateAsync(600);
        var (of, _) = await town.ApproveAsync(600);
        await town.PayAsync(of, 250);
        var (waiting, _) = await town.ApproveAsync(200);

        await town.RepayAsync(of, 250, new DateOnly(2026, 12, 1));

        town.WentOn.ShouldBe([waiting.Id]);
    }

    /// <summary>A running case that comes to cost more is short until there is money, and comes before those that have not begun.</summary>
    [Fact]
    public async Task Case_ThatCostsMoreThanPlanned_IsCoveredBeforeAnybodyNew()
    {
        await using var town = await BudgetTown.CreateAsync(1000);
        var (running, _) = await town.ApproveAsync(600);
        await town.CostsAsync(running, 1100);
        (await town.ReservationAsync(running)).IsShort.ShouldBeTrue();
        var (waiting, _) = await town.ApproveAsync(500);

        await town.AdjustAsync(100);
        (await town.ReservationAsync(running)).IsShort.ShouldBeFalse();
        town.WentOn.ShouldBeEmpty();
        await town.AdjustAsync(500);

        town.WentOn.ShouldBe([waiting.Id]);
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Year_WithoutABudget_LetsNobodyBegin_AndLetsThemOnWhenItIsPassed()
    {
        await using var town = await BudgetTown.CreateAsync(0);
        var (of, funding) = await town.ApproveAsync(600, 100);
        funding.ShouldBe(Funding.Waits);

        await town.DecideAsync(await town.ProposeAsync(BudgetChangeKind.Appropriation, 800));

        town.WentOn.ShouldBe([of.Id]);
        (await town.LineAsync()).Available.ShouldBe(Money.FromYuan(200));
    }

    [Fact]
    public async Task Case_StillWaitingInTheNewYear_IsBorneByItsBudget()
    {
        await using var town = await BudgetTown.CreateAsync(100);
        var (of, _) = await town.ApproveAsync(600, 300);
        town.Database.Clock.Advance(TimeSpan.FromDays(60));

        var line = await town.OpenAsync(2027);
        await town.DecideAsync(await town.ProposeAsync(BudgetChangeKind.Appropriation, 1000, line: line));

        town.WentOn.ShouldBe([of.Id]);
        (await town.LineAsync(2027)).Committed.ShouldBe(Money.FromYuan(900));
        (await town.LineAsync()).Committed.ShouldBe(Money.Zero);
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    /// <summary>The last net: money that left without commitment stands as an override, and the line says how far below it is.</summary>
    [Fact]
    public async Task Payment_BeyondWhatIsCommitted_StandsInTheJournalAsAnOverride()
    {
        await using var town = await BudgetTown.CreateAsync(600);
        var (of, _) = await town.ApproveAsync(600);

        await town.PayAsync(of, 700);

        (await town.LineAsync()).PermittedShortfall.ShouldBe(Money.FromYuan(100));
        (await town.JournalAsync()).ShouldContain(BudgetEntryKind.Override);
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Funds_ForAPayment_AreThoseOfYearsWithABudget()
    {
        await using var town = await BudgetTown.CreateAsync(1000);
        var (of, _) = await town.ApproveAsync(600, 700);

        var funds = (await town.Database.InScopeAsync<BudgetFunds, FundsOfCases>(known => known.OfAsync([of.Id], CancellationToken.None))).Of(of.Id)!;

        funds.TryTake([(new YearMonth(2027, 1), Money.FromYuan(1))]).ShouldBeFalse();
        funds.TryTake([(new YearMonth(2026, 11), Money.FromYuan(400)), (new YearMonth(2025, 12), Money.FromYuan(200))]).ShouldBeTrue();
        funds.TryTake([(new YearMonth(2026, 12), Money.FromYuan(1))]).ShouldBeFalse();
    }
}
