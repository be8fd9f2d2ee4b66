using TalentPortal.Architecture.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;
using TalentPortal.Testing.Worlds;

namespace TalentPortal.Architecture.Tests.SqlServer;

/// <summary>
/// The course of one world from the first application to money and back, then whoever may read through every door that reads, with each
/// row in each of its states, until one of them was let in.
/// </summary>
internal static class WorldTour
{
    public static async Task RunAsync(PortalHost portal)
    {
        var world = new World("丙界", "371425103000", Department.PublicSecurity);
        await Errands.BeginAsync(portal);
        await TwoWorlds.SeedAsync(portal, world);
        var doors = (await Door.AllAsync(portal)).Where(door => door.Reads).ToList();
        var opened = new HashSet<(Door, string?, Role?)>();
        foreach (var role in Enum.GetValues<Role>().Cast<Role?>().Prepend(null))
        {
            using var travellers = new Travellers(portal, world, role);
            foreach (var door in doors.Where(door => door.Allows(role)))
                foreach (var (traveller, row) in await travellers.AtAsync(door))
                {
                    // Lists differ by who reads them; a row looks alike to all who reach it.
                    var standing = (door, row?.Key, row is null ? role : null);
                    if (opened.Contains(standing)) continue;
                    if (await IsLetInAsync(traveller, door.Address(travellers.KeyOf(row)))) opened.Add(standing);
                }
        }

        await new Errands(portal, world).RunAsync();
    }

    private static async Task<bool> IsLetInAsync(RoundTrip traveller, string address)
    {
        try
        {
            return (int)(await traveller.GetAsync(address)).Status < 400;
        }
        catch (Exception failure) when (failure is TaskCanceledException or HttpRequestException)
        {
            throw new InvalidOperationException($"{traveller} waited in vain for {address}.", failure);
        }
    }
}
