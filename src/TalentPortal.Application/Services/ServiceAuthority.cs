using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Services;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Services;

/// <summary>Which requests an actor can reach. What is not in the query does not exist for the actor.</summary>
public static class ServiceAuthority
{
    /// <summary>The talent's own, also those that the employer asked for or has begun.</summary>
    public static IQueryable<ServiceRequest> OwnedBy(this IQueryable<ServiceRequest> requests, Actor actor) =>
        actor.Person is { } person && actor.May(Capability.ApplyForSubsidies) ? requests.Where(row => row.PersonId == person) : requests.Where(_ => false);

    /// <summary>What the officer's employer asked for whoever is on its staff; who has left is none of its business any more.</summary>
    public static IQueryable<ServiceRequest> AskedThrough(this IQueryable<ServiceRequest> requests, Actor actor, IPortalDb db) =>
        actor.Employer is { } own && actor.May(Capability.ConfirmEmployment)
            ? requests.Where(row => row.EmployerId == own && db.Employments.Any(spell => spell.PersonId == row.PersonId && spell.EmployerId == own && spell.LeftOn == null))
            : requests.Where(_ => false);

    /// <summary>Who may ask for services and shows a good card: whoever works in the county or has retired from work there.</summary>
    internal static IQueryable<Person> OfTheCounty(this IQueryable<Person> people) => people.Where(person => person.Standing == TalentStanding.Active || person.Standing == TalentStanding.Retired);

    /// <summary>At the bench, once it was handed in: all for the talent office and auditors, for a department those it works on or worked on.</summary>
    public static IQueryable<ServiceRequest> AtDeskOf(this IQueryable<ServiceRequest> requests, Actor actor)
    {
        var submitted = requests.Where(row => row.Number != null);
        if (actor.May(Capability.ReadLiaison)) return submitted;
        var departments = actor.DepartmentsOf(Capability.HandleIssues).ToArray();
        return submitted.Where(row => row.Tasks.Any(task => task.GivenBackOn == null && departments.Contains(task.Department)));
    }
}
