using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Budgets;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Tests.Budgets;

/// <summary>What finance does to the budget, two at a time.</summary>
public sealed class BudgetOfficeTests
{
    [Fact]
    public async Task Adjustment_IsBookedByTheSecondPersonAndNotBefore()
    {
        await using var town = await BudgetTown.CreateAsync(1000);
        var change = await town.ProposeAsync(BudgetChangeKind.Adjustment, -300);
        (await town.LineAsync()).Available.ShouldBe(Money.FromYuan(1000));
        (await Should.ThrowAsync<RefusedException>(() => town.DecideAsync(change, by: town.Finance))).Refusal.ShouldBe(BudgetRefusals.FourEyes);

        await town.DecideAsync(change);

        var line = await town.LineAsync();
        (line.Adjusted.Yuan, line.Available.Yuan).ShouldBe((-300m, 700m));
        (await Should.ThrowAsync<RefusedException>(() => town.DecideAsync(change))).Refusal.ShouldBe(BudgetRefusals.NotInThisState);
    }

    [Fact]
    public async Task Reduction_BelowWhatIsCommitted_NeedsItsOverride()
    {
        await using var town = await BudgetTown.CreateAsync(1000);
        await town.ApproveAsync(900);
        var plain = await town.ProposeAsync(BudgetChangeKind.Adjustment, -300);
        (await Should.ThrowAsync<RefusedException>(() => town.DecideAsync(plain))).Refusal.ShouldBe(BudgetRefusals.BelowZero);
        await town.DecideAsync(plain, BudgetChangeAction.Refuse);

        await town.DecideAsync(await town.ProposeAsync(BudgetChangeKind.Adjustment, -300, permits: true));

        var line = await town.LineAsync();
        (line.Available.Yuan, line.PermittedShortfall.Yuan).ShouldBe((-200m, 200m));
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Entry_Reversed_IsTakenBackOnceAsAWhole()
    {
        await using var town = await BudgetTown.CreateAsync(1000);
        await town.AdjustAsync(250);
        var entry = await town.ReadAsync(db => db.BudgetEntries.Where(row => row.Kind == BudgetEntryKind.Adjust).Select(row => row.Id).SingleAsync());
        Task<BudgetChangeId> Propose() => town.AsAsync<BudgetOfficeService, BudgetChangeId>(town.Finance, office => office.ProposeReversalAsync(entry, new ExplainBudgetChange { Document = "更正1号", Reason = "重复录入" }, CancellationToken.None));
        var reversal = await Propose();
        (await Should.ThrowAsync<RefusedException>(Propose)).Refusal.ShouldBe(BudgetRefusals.ProposedAlready);

        await town.DecideAsync(reversal);

        (await town.LineAsync()).Available.ShouldBe(Money.FromYuan(1000));
        (await Should.ThrowAsync<RefusedException>(Propose)).Refusal.ShouldBe(BudgetRefusals.ReversedAlready);
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Override_OfASmallCase_LetsItThroughAtOnceOutOfTurn()
    {
        await using var town = await BudgetTown.CreateAsync(100);
        await town.ApproveAsync(600);
        var (second, _) = await town.ApproveAsync(500);

        (await town.OverrideAsync(second)).ShouldBeNull();

        town.WentOn.ShouldBe([second.Id]);
        (await town.LineAsync()).PermittedShortfall.ShouldBe(Money.FromYuan(400));
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Override_OfAMillion_TakesTwoPersons()
    {
        await using var town = await BudgetTown.CreateAsync(100);
        var (large, _) = await town.ApproveAsync(400_000, 600_000);

        var proposed = (await town.OverrideAsync(large)).ShouldNotBeNull();

        town.WentOn.ShouldBeEmpty();
        (await Should.ThrowAsync<RefusedException>(() => town.OverrideAsync(large))).Refusal.ShouldBe(BudgetRefusals.ProposedAlready);
        (await Should.ThrowAsync<RefusedException>(() => town.DecideAsync(proposed, by: town.Finance))).Refusal.ShouldBe(BudgetRefusals.FourEyes);
        await town.DecideAsync(proposed);
        town.WentOn.ShouldBe([large.Id]);
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Balance_OfAYearThatIsOver_IsTakenIn_AndOfOthersNot()
    {
        await using var town = await BudgetTown.CreateAsync(1000);
        await town.ApproveAsync(600);
        (await Should.ThrowAsync<RefusedException>(() => town.ProposeAsync(BudgetChangeKind.Lapse, 400))).Refusal.ShouldBe(BudgetRefusals.YearNotOver);
        town.Database.Clock.Advance(TimeSpan.FromDays(60));

        await town.DecideAsync(await town.ProposeAsync(BudgetChangeKind.Lapse, 400));

        var line = await town.LineAsync();
        (line.Available.Yuan, line.Lapsed.Yuan).ShouldBe((0m, 400m));
    }

    [Fact]
    public async Task Line_OfAYear_IsOpenedOnce_AndPassedOnce()
    {
        await using var town = await BudgetTown.CreateAsync(1000);
        (await Should.ThrowAsync<RefusedException>(() => town.OpenAsync(2026))).Refusal.ShouldBe(BudgetRefusals.LineExists);
        (await Should.ThrowAsync<RefusedException>(() => town.ProposeAsync(BudgetChangeKind.Appropriation, 5))).Refusal.ShouldBe(BudgetRefusals.AppropriatedAlready);
    }
}
