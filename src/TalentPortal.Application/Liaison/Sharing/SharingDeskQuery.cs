using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Sharing;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Liaison.Sharing;

/// <summary>Sharings as the talent office and auditors see them: the ledger, one with its steps, those of a talent. Names of talents are masked.</summary>
public sealed class SharingDeskQuery(IPortalDb db, ICurrentActor current, LiaisonTalents talents, CountyClock clock)
{
    public const int PageSize = 50;

    /// <summary>One page, the latest first; what stands at the border is looked up, so that no page is counted through.</summary>
    public async Task<SharingLedger> LedgerAsync(SharingFilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var backwards = filter.Before is not null;
        var filtered = Filtered(filter.State);
        if ((filter.Before ?? filter.After) is { } border && await db.TalentSharings.VisibleTo(current.Actor).Where(row => row.Id == border).Select(row => (DateOnly?)row.From).SingleOrDefaultAsync(ct) is { } day)
            filtered = backwards
                ? filtered.Where(row => row.From > day || (row.From == day && row.Id > border))
                : filtered.Where(row => row.From < day || (row.From == day && row.Id < border));
        var ordered = backwards ? filtered.OrderBy(row => row.From).ThenBy(row => row.Id) : filtered.OrderByDescending(row => row.From).ThenByDescending(row => row.Id);
        var page = PageAfter.Of(await ordered.Take(PageSize + 1).ToListAsync(ct), PageSize, filter.After?.ToString(), filter.Before?.ToString(), row => row.Id.ToString());
        return new SharingLedger(await DescribeAsync(page.Rows, ct), clock.Today) { Previous = page.Previous, Next = page.Next };
    }

    /// <summary>Everything the filter shows, for the spreadsheet.</summary>
    public async IAsyncEnumerable<IReadOnlyList<SharingRow>> RowsAsync(SharingState? state)
    {
        TalentSharingId? after = null;
        while (true)
        {
            var rows = Filtered(state);
            if (after is { } border) rows = rows.Where(row => row.Id > border);
            var block = await rows.OrderBy(row => row.Id).Take(10 * PageSize).ToListAsync(CancellationToken.None);
            if (block.Count == 0) yield break;
            yield return await DescribeAsync(block, CancellationToken.None);
            after = block[^1].Id;
        }
    }

    public async Task<SharingForDesk> GetAsync(TalentSharingId id, CancellationToken ct)
    {
        var sharing = await db.TalentSharings.AsNoTracking().VisibleTo(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var assignment = await db.LiaisonAssignments.AsNoTracking().VisibleTo(current.Actor).Where(row => row.PersonId == sharing.PersonId).OrderByDescending(row => row.To == null).ThenByDescending(row => row.From).Select(row => (LiaisonAssignmentId?)row.Id).FirstOrDefaultAsync(ct);
        return new SharingForDesk((await DescribeAsync([sharing], ct))[0], sharing.StateOn(clock.Today), sharing.WhyNotEnd(current.Actor, clock.Today)) { Assignment = assignment };
    }

    /// <summary>A talent's, the latest first.</summary>
    public async Task<IReadOnlyList<TalentSharing>> OfAsync(PersonId person, CancellationToken ct) =>
        await db.TalentSharings.AsNoTracking().VisibleTo(current.Actor).Where(row => row.PersonId == person).OrderByDescending(row => row.From).ThenByDescending(row => row.Id).Take(PageSize).ToListAsync(ct);

    private IQueryable<TalentSharing> Filtered(SharingState? state)
    {
        var (rows, today) = (db.TalentSharings.AsNoTracking().VisibleTo(current.Actor), clock.Today);
        return state switch
        {
            SharingState.Ahead => rows.Where(row => row.Ending == null && row.From > today),
            SharingState.Running => rows.Where(row => row.Ending == null && row.From <= today && row.To >= today),
            SharingState.Over => rows.Where(row => row.Ending == null && row.To < today),
            SharingState.Ended => rows.Where(row => row.Ending != null),
            _ => rows,
        };
    }

    private async Task<IReadOnlyList<SharingRow>> DescribeAsync(IReadOnlyList<TalentSharing> sharings, CancellationToken ct)
    {
        var (known, posts) = (await talents.OfAsync([.. sharings.Select(row => row.PersonId).Distinct()], ct), sharings.Select(row => row.PostId).Distinct().ToArray());
        var titles = await db.LeaderPosts.AsNoTracking().VisibleTo(current.Actor).Where(post => EF.Parameter(posts).Contains(post.Id)).Select(post => new { post.Id, post.Title }).ToDictionaryAsync(post => post.Id, post => post.Title, ct);
        return [.. sharings.Select(row => new SharingRow(row, known[row.PersonId], titles[row.PostId]))];
    }
}

/// <param name="State">Only those; null for all.</param>
/// <param name="After">The one after which the page begins.</param>
/// <param name="Before">The one before which it ends.</param>
public sealed record SharingFilter(SharingState? State, TalentSharingId? After, TalentSharingId? Before);

/// <param name="Post">Its title.</param>
public sealed record SharingRow(TalentSharing Sharing, LiaisonTalent Talent, string Post);

public sealed record SharingLedger(IReadOnlyList<SharingRow> Rows, DateOnly Today)
{
    public string? Previous { get; init; }
    public string? Next { get; init; }
}

/// <param name="WhyNotEnd">Null while it can be ended early by the reader.</param>
public sealed record SharingForDesk(SharingRow Row, SharingState State, Refusal? WhyNotEnd)
{
    /// <summary>The talent's latest, to go back to.</summary>
    public LiaisonAssignmentId? Assignment { get; init; }
}
