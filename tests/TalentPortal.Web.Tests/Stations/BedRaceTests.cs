using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
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

    /// <summary>A desk takes beds out and moves a guest, and the office takes one away, while thirty-two book: whoever is first has the bed, and nobody sleeps in one that is not there.</summary>
    [Fact]
    public async Task Beds_BookedWhileTheyAreTakenOutMovedAndTakenAway_AreGivenOnce()
    {
        List<Account> claimants = [];
        while (claimants.Count < 32) claimants.Add((await town.GraduateAsync()).Own);
        var (guest, beds) = ((await town.GraduateAsync()).Own, await host.WithDbAsync(db => db.StationBeds.AsNoTracking().OrderBy(bed => bed.Number).ToListAsync()));
        var stay = await town.BookAsync(guest, Arrival, 5);
        var claims = claimants.Select((own, i) => ClaimAsync(i % 2 == 0 ? host : twin, own, Arrival)).ToList();
        await Task.WhenAll([.. claims,
            TriedAsync(town.Keeper, services => services.GetRequiredService<StayDeskService>().TakeOutAsync(new TakeBedOut { Bed = beds[1].Id, From = Arrival, Until = Arrival.AddDays(3), Reason = "维修" }, default)),
            TriedAsync(town.Keeper, async services => await services.GetRequiredService<StayDeskService>().MoveAsync(stay, new MoveGuest { Bed = beds[2].Id, Words = "漏水", Version = (await town.StayAsync(stay)).Version }, default)),
            TriedAsync(town.Office, services => services.GetRequiredService<StationOfficeService>().RetireBedAsync(town.Station, beds[2].Id, default))]);
        var nights = await host.WithDbAsync(db => db.BedNights.AsNoTracking().ToListAsync());
        nights.Select(night => (night.BedId, night.Night)).ShouldBeUnique();
        nights.Where(night => night.StayId is not null).Select(night => (night.PersonId, night.Night)).ShouldBeUnique();
        var gone = await host.WithDbAsync(db => db.StationBeds.Where(bed => bed.RetiredOn != null).Select(bed => bed.Id).ToListAsync());
        nights.ShouldAllBe(night => !gone.Contains(night.BedId));
        // Each stay has all its nights in its own bed.
        foreach (var booked in await host.WithDbAsync(db => db.StationStays.AsNoTracking().ToListAsync())) nights.Count(night => night.StayId == booked.Id && night.BedId == booked.BedId).ShouldBe(5);
        claims.Count(claim => claim.Result is null).ShouldBeInRange(0, 2);
    }

    /// <summary>What the indexes hold against whoever writes past the portal, too.</summary>
    [Fact]
    public async Task SecondRow_OfABedOrOfAGuestInOneNight_IsRefusedByTheDatabase()
    {
        var stay = await town.StayAsync(await town.BookAsync((await town.GraduateAsync()).Own, Arrival, 1));
        var other = await town.StayAsync(await town.BookAsync((await town.GraduateAsync()).Own, Arrival, 1));
        await Should.ThrowAsync<TakenMeanwhileException>(() => AddAsync(db => db.BedNights.AddRange(BedNight.Of(stay, [Arrival]))));
        // The guest of the first in a bed that is free.
        var free = await host.WithDbAsync(db => db.StationBeds.AsNoTracking().SingleAsync(bed => bed.Id != stay.BedId && bed.Id != other.BedId));
        var twice = new BedOutage(free, new StayDates(Arrival, Arrival.AddDays(1)), "维修", SomeKeeper, host.Now);
        await AddAsync(db => db.BedOutages.Add(twice));
        await Should.ThrowAsync<TakenMeanwhileException>(() => AddAsync(db => db.BedNights.AddRange([.. BedNight.Of(twice), .. BedNight.Of(twice)])));
        typeof(StationStay).GetProperty(nameof(StationStay.BedId))!.SetValue(stay, free.Id);
        await Should.ThrowAsync<TakenMeanwhileException>(() => AddAsync(db => db.BedNights.AddRange(BedNight.Of(stay, [Arrival]))));
    }

    private static readonly Actor SomeKeeper = new(AccountId.New(), "管理员", AccessTable.CapabilitiesOf([Role.StationKeeper]));

    private Task AddAsync(Action<IPortalDb> add) => host.WithDbAsync(async db =>
    {
        add(db);
        await db.SaveChangesAsync(default);
        return true;
    });

    /// <summary>Done, or refused because somebody was faster; anything else is a fault.</summary>
    private async Task TriedAsync(Account who, Func<IServiceProvider, Task> work)
    {
        try
        {
            await host.ActAsync(who, work);
        }
        catch (RefusedException) { }
        catch (DbUpdateConcurrencyException) { }
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
