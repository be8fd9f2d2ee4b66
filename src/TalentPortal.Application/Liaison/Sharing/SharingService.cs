using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Sharing;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Liaison.Sharing;

/// <summary>What the talent office does with sharings: let a leader read about another leader's talent for some days, and end that early.</summary>
public sealed class SharingService(IPortalDb db, ICurrentActor current, LiaisonTalents talents, SharingNews news, CountyClock clock, IValidator<ShareTalent> sharing, IValidator<EndSharing> ending)
{
    /// <summary>The talent of an assignment with every open post, and why it cannot be that one.</summary>
    public async Task<TalentToShare> AskAsync(LiaisonAssignmentId id, CancellationToken ct)
    {
        RefusedException.ThrowIf(LeaderPost.WhyNotManage(current.Actor));
        var assignment = await LoadAsync(id, ct);
        var (talent, holders) = ((await talents.OfAsync([assignment.PersonId], ct))[assignment.PersonId], await HoldersAsync(assignment.PersonId, ct));
        var posts = await db.LeaderPosts.AsNoTracking().VisibleTo(current.Actor).Where(post => post.ClosedAt == null).OrderBy(post => post.Title).ThenBy(post => post.Id).ToListAsync(ct);
        return new TalentToShare(assignment, talent, [.. posts.Select(post => new PostToShareWith(post, TalentSharing.WhyNotShare(Candidate(assignment, talent, post, holders), post, current.Actor)))]);
    }

    public async Task<TalentSharingId> ShareAsync(LiaisonAssignmentId id, ShareTalent form, CancellationToken ct)
    {
        await sharing.ValidateAndThrowAsync(form, ct);
        var (assignment, chosen) = (await LoadAsync(id, ct), LeaderPostId.From(form.Post!.Value));
        var post = await db.LeaderPosts.VisibleTo(current.Actor).Where(row => row.Id == chosen).SingleOrNotFoundAsync(ct);
        var talent = (await talents.OfAsync([assignment.PersonId], ct))[assignment.PersonId];
        var others = await db.TalentSharings.AsNoTracking().VisibleTo(current.Actor).Where(row => row.PersonId == assignment.PersonId && row.PostId == chosen).ToListAsync(ct);
        var shared = TalentSharing.Share(Candidate(assignment, talent, post, await HoldersAsync(assignment.PersonId, ct)), post, form.From!.Value, form.To!.Value, form.Reason!.Trim(), others, current.Actor, clock.UtcNow);
        db.TalentSharings.Add(shared);
        // Of two officers who share the same talent with the same post at the same moment, one is told.
        db.Touch(post);
        await news.TellAsync(shared, post, talent, ct);
        await db.SaveChangesAsync(ct);
        return shared.Id;
    }

    public async Task EndAsync(TalentSharingId id, EndSharing form, CancellationToken ct)
    {
        await ending.ValidateAndThrowAsync(form, ct);
        RefusedException.ThrowIf(LeaderPost.WhyNotManage(current.Actor));
        var shared = (await db.TalentSharings.VisibleTo(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
        shared.End(SharingEnding.TakenBack, form.Reason!.Trim(), current.Actor, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    private async Task<LiaisonAssignment> LoadAsync(LiaisonAssignmentId id, CancellationToken ct) => await db.LiaisonAssignments.AsNoTracking().VisibleTo(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);

    private static SharingCandidate Candidate(LiaisonAssignment assignment, LiaisonTalent talent, LeaderPost post, List<Guid> holders) =>
        new(assignment.PersonId, talent.IsActive, assignment.Runs ? assignment.PostId : null, holders.Contains(post.HolderId.Value));

    /// <summary>The accounts of the talent: a leader may be a talent too.</summary>
    private Task<List<Guid>> HoldersAsync(PersonId person, CancellationToken ct) => db.Accounts.Where(account => account.PersonId == person).Select(account => account.Id).ToListAsync(ct);
}

public sealed record TalentToShare(LiaisonAssignment Assignment, LiaisonTalent Talent, IReadOnlyList<PostToShareWith> Posts);

/// <param name="WhyNot">Why it cannot be this post; null when it can.</param>
public sealed record PostToShareWith(LeaderPost Post, Refusal? WhyNot);
