using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison.Issues;

namespace TalentPortal.Application.Liaison.Issues;

/// <summary>Which issues and promises an actor can reach. What is not in the query does not exist for the actor.</summary>
public static class IssueAuthority
{
    /// <summary>At the bench: all for the talent office and auditors, for a department those it leads or helps with, or did to the end.</summary>
    public static IQueryable<TalentIssue> AtDeskOf(this IQueryable<TalentIssue> issues, Actor actor)
    {
        if (actor.May(Capability.ReadLiaison)) return issues;
        var own = actor.DepartmentsOf(Capability.HandleIssues);
        var (leading, helping) = (own.Cast<Department?>().ToArray(), own.ToArray());
        return issues.Where(row => (row.Department != null && leading.Contains(row.Department)) || row.Help.Any(part => part.GivenBackOn == null && helping.Contains(part.Department)));
    }

    /// <summary>Of the talents whom the actor looks after now, also what an earlier leader heard.</summary>
    public static IQueryable<TalentIssue> OfTalentsOf(this IQueryable<TalentIssue> issues, Actor actor, IPortalDb db)
    {
        var own = db.LiaisonAssignments.LookedAfterBy(actor, db);
        return issues.Where(row => own.Any(assignment => assignment.PersonId == row.PersonId));
    }

    public static IQueryable<LeaderPromise> OfTalentsOf(this IQueryable<LeaderPromise> promises, Actor actor, IPortalDb db)
    {
        var own = db.LiaisonAssignments.LookedAfterBy(actor, db);
        return promises.Where(row => own.Any(assignment => assignment.PersonId == row.PersonId));
    }

    /// <summary>The talent's own.</summary>
    public static IQueryable<TalentIssue> OwnedBy(this IQueryable<TalentIssue> issues, Actor actor) =>
        actor.Person is { } person && actor.May(Capability.ApplyForSubsidies) ? issues.Where(row => row.PersonId == person) : issues.Where(_ => false);
}
