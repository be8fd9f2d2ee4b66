using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;

namespace TalentPortal.Application.Flats;

/// <summary>Who runs flats and who decides about them, by capabilities; flats belong to the whole county, so whoever sees one sees all.</summary>
public static class FlatAuthority
{
    public static FlatActor AsFlatActor(this Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new FlatActor(actor) { Operates = actor.May(Capability.RunFlats), Decides = actor.May(Capability.DecideFlats) };
    }

    public static IQueryable<FlatEstate> AtDeskOf(this IQueryable<FlatEstate> estates, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.May(Capability.ReadFlats) ? estates : estates.Where(_ => false);
    }

    /// <summary>An applicant's own.</summary>
    public static IQueryable<FlatApplication> OwnedBy(this IQueryable<FlatApplication> applications, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Person is { } person && actor.May(Capability.ApplyForSubsidies) ? applications.Where(row => row.PersonId == person) : applications.Where(_ => false);
    }

    public static IQueryable<FlatApplication> AtDeskOf(this IQueryable<FlatApplication> applications, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.May(Capability.ReadFlats) ? applications : applications.Where(_ => false);
    }

    public static IQueryable<FlatDraw> AtDeskOf(this IQueryable<FlatDraw> draws, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.May(Capability.ReadFlats) ? draws : draws.Where(_ => false);
    }

    /// <summary>A tenant's own.</summary>
    public static IQueryable<Lease> OwnedBy(this IQueryable<Lease> leases, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Person is { } person && actor.May(Capability.ApplyForSubsidies) ? leases.Where(row => row.PersonId == person) : leases.Where(_ => false);
    }

    public static IQueryable<Lease> AtDeskOf(this IQueryable<Lease> leases, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.May(Capability.ReadFlats) ? leases : leases.Where(_ => false);
    }

    public static IQueryable<FlatUnit> AtDeskOf(this IQueryable<FlatUnit> units, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.May(Capability.ReadFlats) ? units : units.Where(_ => false);
    }
}
