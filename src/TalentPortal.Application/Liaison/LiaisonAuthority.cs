using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison;

namespace TalentPortal.Application.Liaison;

/// <summary>Which posts, assignments and contacts an actor can reach. What is not in the query does not exist for the actor.</summary>
public static class LiaisonAuthority
{
    public static IQueryable<LeaderPost> VisibleTo(this IQueryable<LeaderPost> posts, Actor actor) => actor.May(Capability.ReadLiaison) ? posts : posts.Where(_ => false);

    public static IQueryable<LiaisonAssignment> VisibleTo(this IQueryable<LiaisonAssignment> assignments, Actor actor) => actor.May(Capability.ReadLiaison) ? assignments : assignments.Where(_ => false);

    /// <summary>The talents whom the actor looks after now, as the holder of a post or assisting its holder.</summary>
    public static IQueryable<LiaisonAssignment> LookedAfterBy(this IQueryable<LiaisonAssignment> assignments, Actor actor, IPortalDb db) =>
        actor.May(Capability.KeepContacts)
            ? assignments.Where(row => row.To == null && db.LeaderPosts.Any(post => post.Id == row.PostId && post.ClosedAt == null && (post.HolderId == actor.Id || post.OfficerId == actor.Id)))
            : assignments.Where(_ => false);

    /// <summary>All for the office and auditors; for a leader those with the talents looked after now, also an earlier leader's.</summary>
    public static IQueryable<LiaisonContact> ReadableBy(this IQueryable<LiaisonContact> contacts, Actor actor, IPortalDb db)
    {
        if (actor.May(Capability.ReadLiaison)) return contacts;
        var own = db.LiaisonAssignments.LookedAfterBy(actor, db);
        return contacts.Where(row => own.Any(assignment => assignment.PersonId == row.PersonId));
    }

    /// <summary>What the actor's own assignments recorded: an earlier leader's words are not the successor's to withdraw.</summary>
    public static IQueryable<LiaisonContact> KeptBy(this IQueryable<LiaisonContact> contacts, Actor actor, IPortalDb db)
    {
        var own = db.LiaisonAssignments.LookedAfterBy(actor, db);
        return contacts.Where(row => own.Any(assignment => assignment.Id == row.AssignmentId));
    }
}
