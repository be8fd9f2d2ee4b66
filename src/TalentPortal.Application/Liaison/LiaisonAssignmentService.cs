using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Sharing;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Liaison;

/// <summary>What the talent office does with assignments: who looks after a talent, with proposals; an end with its reason.</summary>
public sealed class LiaisonAssignmentService(
    IPortalDb db, ICurrentActor current, LiaisonRulesInForce inForce, LiaisonTalents talents, SharingEndings sharings, CountyClock clock, IValidator<AssignTalent> assigning, IValidator<EndAssignment> ending)
{
    /// <summary>Every post with how well it suits the talent, the best first.</summary>
    public async Task<LiaisonProposal> ProposeAsync(PersonId person, CancellationToken ct)
    {
        RefusedException.ThrowIf(LeaderPost.WhyNotManage(current.Actor));
        var rules = await inForce.OnAsync(clock.Today, ct);
        var talent = await FindAsync(person, ct);
        var posts = await db.LeaderPosts.AsNoTracking().VisibleTo(current.Actor).Where(post => post.ClosedAt == null).ToListAsync(ct);
        var running = await db.LiaisonAssignments.AsNoTracking().VisibleTo(current.Actor).Where(row => row.To == null).Select(row => new { row.PostId, row.PersonId }).ToListAsync(ct);
        var known = await talents.OfAsync([.. running.Select(row => row.PersonId)], ct);
        var ofPost = running.ToLookup(row => row.PostId, row => known[row.PersonId]);
        var (candidate, holders) = (await CandidateAsync(talent, ct), await HoldersAsync(person, ct));
        return new LiaisonProposal(talent, rules, LiaisonMatch.Ordered(posts.Select(post => Match(post, talent, [.. ofPost[post.Id]], candidate with { IsHolder = holders.Contains(post.HolderId.Value) }, rules))));
    }

    public async Task<LeaderPostId> AssignAsync(PersonId person, AssignTalent form, CancellationToken ct)
    {
        await assigning.ValidateAndThrowAsync(form, ct);
        var (rules, talent) = (await inForce.OnAsync(clock.Today, ct), await FindAsync(person, ct));
        var id = LeaderPostId.From(form.Post!.Value);
        var post = await db.LeaderPosts.VisibleTo(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var load = await db.LiaisonAssignments.CountAsync(row => row.PostId == id && row.To == null, ct);
        var candidate = await CandidateAsync(talent, ct) with { IsHolder = (await HoldersAsync(person, ct)).Contains(post.HolderId.Value) };
        db.LiaisonAssignments.Add(LiaisonAssignment.Assign(post, candidate, load, rules, form.Reason!.Trim(), current.Actor, clock.UtcNow));
        // Of two officers who fill the last place at the same moment, one is told.
        db.Touch(post);
        await db.SaveChangesAsync(ct);
        return id;
    }

    public async Task<LeaderPostId> EndAsync(LiaisonAssignmentId id, EndAssignment form, CancellationToken ct)
    {
        await ending.ValidateAndThrowAsync(form, ct);
        var assignment = (await db.LiaisonAssignments.VisibleTo(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
        assignment.End(form.Ending!.Value, form.LastDay!.Value, form.Note!.Trim(), current.Actor, clock.UtcNow);
        // Whoever is only given another leader stays shared.
        if (form.Ending is not LiaisonEnding.Adjusted) await sharings.WithTalentsAsync([assignment.PersonId], form.Note.Trim(), current.Actor, ct);
        await db.SaveChangesAsync(ct);
        return assignment.PostId;
    }

    private async Task<LiaisonTalent> FindAsync(PersonId person, CancellationToken ct)
    {
        var reached = await db.People.AsNoTracking().InReachOf(current.Actor, db, clock.ThisMonth).Where(row => row.Id == person).Select(row => row.Id).SingleOrNotFoundValueAsync(ct);
        return (await talents.OfAsync([reached], ct))[reached];
    }

    private LiaisonMatch Match(LeaderPost post, LiaisonTalent talent, List<LiaisonTalent> own, LiaisonCandidate candidate, LiaisonRules rules) =>
        LiaisonMatch.Of(post, talent.Peer, [.. own.Select(other => other.Peer)], LiaisonAssignment.WhyNotAssign(post, candidate, own.Count, rules, current.Actor));

    private async Task<LiaisonCandidate> CandidateAsync(LiaisonTalent talent, CancellationToken ct) =>
        new(talent.Id, talent.Level, talent.IsActive, await db.LiaisonAssignments.AnyAsync(row => row.PersonId == talent.Id && row.To == null, ct), false);

    /// <summary>The accounts of the talent: a leader may be a talent too.</summary>
    private Task<List<Guid>> HoldersAsync(PersonId person, CancellationToken ct) => db.Accounts.Where(account => account.PersonId == person).Select(account => account.Id).ToListAsync(ct);
}

public sealed record LiaisonProposal(LiaisonTalent Talent, LiaisonRules Rules, IReadOnlyList<LiaisonMatch> Matches);
