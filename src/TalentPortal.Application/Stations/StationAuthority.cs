using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Stations;

namespace TalentPortal.Application.Stations;

/// <summary>Which stations and stays an actor can reach. What is not in the query does not exist for the actor.</summary>
public static class StationAuthority
{
    /// <summary>A guest's own.</summary>
    public static IQueryable<StationStay> OwnedBy(this IQueryable<StationStay> stays, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Person is { } person && actor.May(Capability.ApplyForSubsidies) ? stays.Where(row => row.PersonId == person) : stays.Where(_ => false);
    }

    /// <summary>All for the talent office and auditors; for whoever runs a desk the stations that were given to the account.</summary>
    public static IQueryable<Station> AtDeskOf(this IQueryable<Station> stations, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var own = actor.Id;
        return !actor.May(Capability.ReadStations) ? stations.Where(_ => false)
            : SeesAll(actor) ? stations
            : stations.Where(row => row.Keepers.Any(keeper => keeper.AccountId == own));
    }

    public static IQueryable<StationStay> AtDeskOf(this IQueryable<StationStay> stays, Actor actor, IPortalDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (SeesAll(actor)) return stays;
        var stations = db.Stations.AtDeskOf(actor);
        return stays.Where(row => stations.Any(station => station.Id == row.StationId));
    }

    public static IQueryable<BedOutage> AtDeskOf(this IQueryable<BedOutage> outages, Actor actor, IPortalDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (SeesAll(actor)) return outages;
        var stations = db.Stations.AtDeskOf(actor);
        return outages.Where(row => stations.Any(station => station.Id == row.StationId));
    }

    /// <summary>Whoever keeps the stations, and whoever may only read; the desk of a station has its own guests.</summary>
    private static bool SeesAll(Actor actor) => actor.May(Capability.ReadStations) && (actor.May(Capability.ManageStations) || !actor.May(Capability.RunStations));
}
