using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison.Sharing;

namespace TalentPortal.Application.Liaison.Sharing;

/// <summary>Which sharings an actor can reach. What is not in the query does not exist for the actor.</summary>
public static class SharingAuthority
{
    public static IQueryable<TalentSharing> VisibleTo(this IQueryable<TalentSharing> sharings, Actor actor) => actor.May(Capability.ReadLiaison) ? sharings : sharings.Where(_ => false);

    /// <summary>What the actor may read on this day: as the leader it was shared with, while he holds that post, or assisting him.</summary>
    public static IQueryable<TalentSharing> SharedWith(this IQueryable<TalentSharing> sharings, Actor actor, IPortalDb db, DateOnly today) =>
        actor.May(Capability.KeepContacts)
            ? sharings.Where(row => row.Ending == null && row.From <= today && row.To >= today
                && db.LeaderPosts.Any(post => post.Id == row.PostId && post.ClosedAt == null && post.HolderId == row.LeaderId && (post.HolderId == actor.Id || post.OfficerId == actor.Id)))
            : sharings.Where(_ => false);

    /// <summary>With whom the actor's own data was shared.</summary>
    public static IQueryable<TalentSharing> OwnedBy(this IQueryable<TalentSharing> sharings, Actor actor) =>
        actor.Person is { } person && actor.May(Capability.ApplyForSubsidies) ? sharings.Where(row => row.PersonId == person) : sharings.Where(_ => false);
}
