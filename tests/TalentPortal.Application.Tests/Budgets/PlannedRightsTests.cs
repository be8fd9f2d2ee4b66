using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Tests.Budgets;

/// <summary>A right of dated sums: November 2026 now, 100 due, 50 planned for 2027.</summary>
public sealed class PlannedRightsTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly BudgetCase Of = new(Guid.CreateVersion7(), "LJ26-00001");
    private static readonly PlannedSum Due = Sum("2026-11-23", 100), Later = Sum("2027-06-30", 50);

    [Fact]
    public async Task Right_PaidAndStopped_EndsWithNothingCommitted()
    {
        await using var town = await ReservedAsync();

        for (var twice = 0; twice < 2; twice++) await FollowAsync(town, [Later], [Due]);
        (await town.LineAsync()).Paid.ShouldBe(Money.FromYuan(100), "told twice, paid once");
        await FollowAsync(town, [], [Due]);

        (await town.ReservationAsync(Of)).State.ShouldBe(ReservationState.Released);
        (await town.LineAsync(2027)).Committed.ShouldBe(Money.Zero);
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    /// <summary>Due last year and paid this year: the new year bears it.</summary>
    [Fact]
    public async Task Sum_PaidInALaterYear_IsBorneByThatYear()
    {
        await using var town = await ReservedAsync();
        await town.DecideAsync(await town.ProposeAsync(BudgetChangeKind.Appropriation, 500, line: (await town.LineAsync(2027)).Id));
        town.Database.Clock.Advance(TimeSpan.FromDays(60));

        await FollowAsync(town, [Later], [Sum("2027-01-20", 100)]);

        ((await town.LineAsync()).Paid, (await town.LineAsync(2027)).Paid).ShouldBe((Money.Zero, Money.FromYuan(100)));
        (await town.LineAsync()).Available.ShouldBe(Money.FromYuan(1_000));
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Recovery_OfAPaidSum_IsFreeAgainInItsYear()
    {
        await using var town = await ReservedAsync();
        await FollowAsync(town, [Later], [Due]);

        await TellAsync(town, rights => rights.RecoverAsync("ZJ26-00001", "缴款书1", Of, Sum("2026-11-23", 30), new DateOnly(2026, 11, 24), Ct));

        (await town.LineAsync()).Available.ShouldBe(Money.FromYuan(930));
    }

    private static async Task<BudgetTown> ReservedAsync()
    {
        var town = await BudgetTown.CreateAsync(1_000);
        await TellAsync(town, rights => rights.ReserveAsync(Policy.GraduateAllowance, Of, [Due, Later], Ct));
        (await town.LineAsync()).Committed.ShouldBe(Money.FromYuan(100));
        return town;
    }

    private static Task FollowAsync(BudgetTown town, PlannedSum[] planned, PlannedSum[] paid) => TellAsync(town, rights => rights.FollowAsync(Of, planned, paid, "V1", Ct));

    private static Task TellAsync(BudgetTown town, Func<PlannedRights, Task> tell) => town.AsAsync<IServiceProvider, bool>(town.Finance, async scope =>
    {
        await tell(scope.GetRequiredService<PlannedRights>());
        await scope.GetRequiredService<IPortalDb>().SaveChangesAsync(Ct);
        return true;
    });

    private static PlannedSum Sum(string day, decimal yuan) => new(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Money.FromYuan(yuan));
}
