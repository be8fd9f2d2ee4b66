using TalentPortal.Application.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Tests.Budgets;

/// <summary>What is foreseen is what happens: the same costs are foreseen first and decided then.</summary>
public sealed class BudgetForesightTests
{
    [Fact]
    public async Task Batch_OfWhichNotAllFit_WaitsFromTheFirstThatDoesNot()
    {
        await using var town = await BudgetTown.CreateAsync(1_000);
        decimal[] costs = [600, 300, 200, 50];

        var seen = (await ForeseeAsync(town, costs))!;

        seen.Cases.Select(known => known.Place).ShouldBe([null, null, 1, 2]);
        (seen.Years.Single().Needs, seen.Years.Single().Free).ShouldBe((Money.FromYuan(1_150), Money.FromYuan(1_000)));
        var happened = new List<Funding>();
        foreach (var cost in costs) happened.Add((await town.ApproveAsync(cost)).Funding);
        happened.ShouldBe(seen.Cases.Select(known => known.Place is null ? Funding.Reserved : Funding.Waits));
    }

    [Fact]
    public async Task Case_BehindAQueue_WaitsAlthoughItWouldFit()
    {
        await using var town = await BudgetTown.CreateAsync(1_000);
        await town.ApproveAsync(2_000);

        (await ForeseeAsync(town, 10))!.Cases.Single().Place.ShouldBe(2);
        (await town.ApproveAsync(10)).Funding.ShouldBe(Funding.Waits);
    }

    [Fact]
    public async Task LaterYear_WithoutABudget_IsNoReasonToWait()
    {
        await using var town = await BudgetTown.CreateAsync(1_000);
        var plan = new BudgetPlan(Guid.CreateVersion7(), new Dictionary<int, Money> { [2026] = Money.FromYuan(100), [2027] = Money.FromYuan(90_000) }, Money.FromYuan(550));

        var seen = (await town.Database.InScopeAsync<BudgetForesight, BudgetOutlook?>(foresight => foresight.OfAsync(Policy.GraduateAllowance, [plan], default)))!;

        seen.Waiting.ShouldBeEmpty();
        seen.Years.Select(year => year.Free).ShouldBe([Money.FromYuan(1_000), null]);
    }

    [Fact]
    public async Task Item_ForWhichNoBudgetIsKept_HasNoOutlook()
    {
        await using var town = await BudgetTown.CreateAsync(1_000);

        (await town.Database.InScopeAsync<BudgetForesight, BudgetOutlook?>(foresight => foresight.OfAsync("another", [], default))).ShouldBeNull();
    }

    private static Task<BudgetOutlook?> ForeseeAsync(BudgetTown town, params decimal[] costs) => town.Database.InScopeAsync<BudgetForesight, BudgetOutlook?>(foresight => foresight.OfAsync(
        Policy.GraduateAllowance, [.. costs.Select(yuan => new BudgetPlan(Guid.CreateVersion7(), new Dictionary<int, Money> { [2026] = Money.FromYuan(yuan) }, Money.FromYuan(550)))], default));
}
