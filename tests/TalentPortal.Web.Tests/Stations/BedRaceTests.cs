using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;
using TalentPortal.Testing;
using TalentPortal.Testing.Stations;

namespace TalentPortal.Web.Tests.Stations;

/// <summary>No bed is given twice: sixty-four claimants at two processes for the last three beds, and one guest who books everywhere at once.</summary>
public sealed class BedRaceTests : IAsyncLifetime
{
    private const int Claimants = 64, Beds = 3;
    private static readonly DateOnly Arrival = new(2026, 3, 20);
    private readonly PortalHost host = new();
    private PortalHost twin = null!;
    private StationTown town = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        town = await StationTown.OpenAsync(host, Beds);
        twin = await host.StartTwinAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await twin.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task LastThreeBeds_ClaimedBySixtyFourAtTwoProcesses_GoToExactlyThree()
    {
        List<Account> claimants = [];
        while (claimants.Count < Claimants) claimants.Add((await town.GraduateAsync()).Own);
        var answers = await Task.WhenAll(claimants.Select((own, i) => ClaimAsync(i % 2 == 0 ? host : twin, own, Arrival.AddDays(i % 3))));
        answers.Count(refusal => refusal is null).ShouldBe(Beds);
        answers.OfType<Refusal>().ShouldAllBe(refusal => refusal == StationRefusals.NoBed);
        var nights = await host.WithDbAsync(db => db.BedNights.AsNoTracking().ToListAsync());
        (nights.Count, nights.Select(night => (night.BedId, night.Night)).Distinct().Count(), nights.Select(night => night.BedId).Distinct().Count()).ShouldBe((Beds * 5, Beds * 5, Beds));
        (await host.WithDbAsync(db => db.StationStays.OrderBy(row => row.Number).Select(row => row.Number).ToListAsync())).ShouldBe(["ZS26-00001", "ZS26-00002", "ZS26-00003"]);
    }

    /// <summary>Fifteen nights a year, asked for in eight pieces of seven at once.</summary>
    [Fact]
    public async Task OneGuest_WhoBooksEverywhereAtOnce_GetsNoNightTooMany()
    {
        var (own, _) = await town.GraduateAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => ClaimAsync(i % 2 == 0 ? host : twin, own, new DateOnly(2026, 3, 13).AddDays(7 * (i % 7)), 7)));
        answers.Count(refusal => refusal is null).ShouldBe(2);
        (await host.WithDbAsync(db => db.BedNights.CountAsync())).ShouldBe(14);
    }

    /// <summary>Five nights that all claimants have in the middle, so that three beds serve three.</summary>
    private async Task<Refusal?> ClaimAsync(PortalHost at, Account own, DateOnly arrival, int nights = 5)
    {
        try
        {
            await town.BookAsync(at, own, arrival, nights);
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal;
        }
    }
}
