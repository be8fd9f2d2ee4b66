using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Sharing;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;

namespace TalentPortal.Application.Liaison;

/// <summary>What the talent office does with the posts of leaders: establish, hand over with all talents, name who assists, close.</summary>
public sealed class LeaderPostService(
    IPortalDb db, ICurrentActor current, LeaderAccounts accounts, SharingEndings sharings, CountyClock clock, IValidator<EstablishPost> establishing, IValidator<HandOverPost> handing, IValidator<ClosePost> closing)
{
    public async Task<LeaderPostId> EstablishAsync(EstablishPost form, CancellationToken ct)
    {
        await establishing.ValidateAndThrowAsync(form, ct);
        var holder = await accounts.GetAsync(form.Holder!.Value, ct);
        RefusedException.ThrowIf(await WhyNotHoldAsync(holder.Id, ct));
        var post = new LeaderPost(form.Title!.Trim(), holder, await accounts.FindAsync(form.Officer, ct), form.Since!.Value, current.Actor, clock.UtcNow);
        db.LeaderPosts.Add(post);
        await db.SaveChangesAsync(ct);
        return post.Id;
    }

    /// <summary>The talents go with the post.</summary>
    /// <returns>How many.</returns>
    public async Task<int> HandOverAsync(LeaderPostId id, HandOverPost form, CancellationToken ct)
    {
        await handing.ValidateAndThrowAsync(form, ct);
        var post = await LoadAsync(id, form.Version, ct);
        var successor = await accounts.GetAsync(form.Successor!.Value, ct);
        RefusedException.ThrowIf(successor.Id == post.HolderId ? null : await WhyNotHoldAsync(successor.Id, ct));
        var running = await db.LiaisonAssignments.Where(row => row.PostId == id && row.To == null).OrderBy(row => row.Id).ToListAsync(ct);
        var taken = post.HandOver(successor, await accounts.FindAsync(form.Officer, ct), form.From!.Value, form.Reason!.Trim(), running, current.Actor, clock.UtcNow);
        await sharings.WithPostAsync(id, form.Reason.Trim(), current.Actor, ct);
        // First the predecessor's are closed: a talent has one running assignment, and the database holds that with each statement.
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await db.SaveChangesAsync(ct);
        db.LiaisonAssignments.AddRange(taken);
        await db.SaveChangesAsync(ct);
        if (own is not null) await own.CommitAsync(ct);
        return taken.Count;
    }

    public async Task NameOfficerAsync(LeaderPostId id, NameLiaisonOfficer form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var post = await LoadAsync(id, form.Version, ct);
        post.NameOfficer(await accounts.FindAsync(form.Officer, ct), current.Actor, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    public async Task CloseAsync(LeaderPostId id, ClosePost form, CancellationToken ct)
    {
        await closing.ValidateAndThrowAsync(form, ct);
        var post = await LoadAsync(id, form.Version, ct);
        post.Close(await db.LiaisonAssignments.CountAsync(row => row.PostId == id && row.To == null, ct), form.Reason!.Trim(), current.Actor, clock.UtcNow);
        await sharings.WithPostAsync(id, form.Reason.Trim(), current.Actor, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task<Refusal?> WhyNotHoldAsync(AccountId holder, CancellationToken ct) =>
        await db.LeaderPosts.AnyAsync(row => row.HolderId == holder && row.ClosedAt == null, ct) ? LiaisonRefusals.HolderHasPost : null;

    private async Task<LeaderPost> LoadAsync(LeaderPostId id, long version, CancellationToken ct)
    {
        RefusedException.ThrowIf(LeaderPost.WhyNotManage(current.Actor));
        return (await db.LeaderPosts.VisibleTo(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);
    }
}
