using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Budgets;
using TalentPortal.Domain.Budgets;

namespace TalentPortal.Application.Tests.Budgets;

/// <summary>More wait than one unit lets through.</summary>
public sealed class LongQueueTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task Queue_LongerThanOneUnit_FollowsInOrderAndNobodyIsLeft()
    {
        await using var town = await BudgetTown.CreateAsync(0);
        var waiting = new List<Guid>();
        for (var i = 0; i < BudgetQueue.AtOnce + 30; i++) waiting.Add((await town.ApproveAsync(10)).Case.Id);

        await town.DecideAsync(await town.ProposeAsync(BudgetChangeKind.Appropriation, 100_000));
        town.WentOn.ShouldBe(waiting.Take(BudgetQueue.AtOnce), "one unit lets through so many, the first approved");
        (await town.ApproveAsync(10)).Funding.ShouldBe(Funding.Waits, "nobody passes those who are left");

        (await FollowAsync(town)).ShouldBe(31);
        (await FollowAsync(town)).ShouldBe(0);

        town.WentOn.Take(waiting.Count).ShouldBe(waiting);
        town.WentOn.Count.ShouldBe(waiting.Count + 1);
        (await town.ReadAsync(db => db.BudgetReservations.CountAsync(row => row.State == ReservationState.Waiting))).ShouldBe(0);
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    /// <summary>The year's budget was passed in December; nothing else happens on its first day.</summary>
    [Fact]
    public async Task Queue_OfAYearThatIsOver_FollowsInTheNewYear()
    {
        await using var town = await BudgetTown.CreateAsync(5);
        var of = (await town.ApproveAsync(10)).Case;
        var line = await town.OpenAsync(2027);
        await town.DecideAsync(await town.ProposeAsync(BudgetChangeKind.Appropriation, 100, line: line));
        (await FollowAsync(town)).ShouldBe(0);

        town.Database.Clock.Advance(TimeSpan.FromDays(60));

        (await FollowAsync(town)).ShouldBe(1);
        (await town.ReservationAsync(of)).PartOf(2027)!.Open.ShouldBe(Domain.Foundation.Money.FromYuan(10));
    }

    /// <summary>What the day's work does.</summary>
    private static Task<int> FollowAsync(BudgetTown town) => town.AsAsync<BudgetDaily, int>(town.Finance, daily => daily.RunAsync(0, 1, Ct));
}
