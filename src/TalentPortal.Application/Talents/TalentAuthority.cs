using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>Which people of the register an actor can reach. Who is not in the query does not exist for the actor.</summary>
public static class TalentAuthority
{
    /// <summary>
    /// Everybody; for the officer of a township whoever works with an employer there now, or has a case there that reached the desks.
    /// </summary>
    public static IQueryable<Person> InReachOf(this IQueryable<Person> people, Actor actor, IPortalDb db, YearMonth now)
    {
        if (!actor.May(Capability.ReadTalents)) return people.Where(_ => false);
        if (actor.TownshipsOf(Capability.ReadTalents) is not { } townships) return people;
        var employers = db.Employers.Where(employer => townships.Contains(employer.TownshipCode)).Select(employer => employer.Id);
        var (insured, employed) = (db.InsuredNow(now), db.EmployedNow());
        var cases = db.SubsidyApplications.Where(application => application.SubmittedAt != null && townships.Contains(application.TownshipCode!));
        return people.Where(person =>
            insured.Any(month => month.PersonId == person.Id && employers.Contains(month.EmployerId))
            || employed.Any(spell => spell.PersonId == person.Id && employers.Contains(spell.EmployerId))
            || cases.Any(application => application.PersonId == person.Id));
    }
}
