using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;
using TalentPortal.Testing.Worlds;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>The people of one role in a world: one account, or for what belongs to one account its owners.</summary>
internal sealed class Travellers(PortalHost host, World world, Role? role) : IDisposable
{
    private readonly Dictionary<Guid, RoundTrip> trips = [];

    public Role? Role => role;

    /// <summary>Who stands before a door with which row: each state of the row once, and nobody where nothing is within reach.</summary>
    public async Task<IReadOnlyList<(RoundTrip Traveller, SeededRow? Row)>> AtAsync(Door door)
    {
        if (door.Anchor is not { } kind || (IsOnlyAPlaceInAList(door) && door.Allows(role))) return [(await TripAsync(null), null)];
        if (!door.Allows(role)) return [(await TripAsync(null), world.All(kind).First())];
        var rows = world.All(kind).Where(row => Reaches.Of(role, row) switch
        {
            Reach.Nothing => false,
            Reach.Own => row.Owner?.Roles.Any(held => held.Role == role) is true,
            _ => true,
        }).DistinctBy(row => row.State);
        var standing = new List<(RoundTrip, SeededRow?)>();
        foreach (var row in rows) standing.Add((await TripAsync(Reaches.Of(role, row) is Reach.Own ? row.Owner : null), row));
        return standing;
    }

    /// <summary>What an address names beside this row: its own parts, and the first of any other kind.</summary>
    public Func<MappedKey, string?> KeyOf(SeededRow? row) => key =>
        key.Kind is not { } kind ? null
        : row?.Of(kind)?.Key ?? (key.Key.Place == "query" && row?.Kind != kind && kind is not (RowKind.Entitlement or RowKind.Receipt) ? null : world.All(kind).First().Key);

    /// <summary>Ids after which a list goes on.</summary>
    private static bool IsOnlyAPlaceInAList(Door door) => door.RowKeys.All(key => key.Key is { Place: "query", Parameter: "After" or "Before" });

    private async Task<RoundTrip> TripAsync(Account? owner)
    {
        var id = owner?.Id ?? Guid.Empty;
        if (trips.TryGetValue(id, out var known)) return known;
        return trips[id] = role is not { } wanted ? RoundTrip.OfNobody(host) : await RoundTrip.OfAsync(host, wanted, owner ?? world[wanted]);
    }

    public void Dispose()
    {
        foreach (var trip in trips.Values) trip.Dispose();
    }
}
