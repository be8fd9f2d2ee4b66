using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison.Sharing;

namespace TalentPortal.Application.Liaison.Sharing;

/// <summary>With which leaders the reader's own situation was shared.</summary>
public sealed class OwnSharingQuery(IPortalDb db, ICurrentActor current, CountyClock clock)
{
    private const int Shown = 50;

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<OwnSharing>> MineAsync(CancellationToken ct) =>
        [.. (await db.TalentSharings.AsNoTracking().OwnedBy(current.Actor).OrderByDescending(row => row.From).ThenByDescending(row => row.Id).Take(Shown).ToListAsync(ct)).Select(row => new OwnSharing(row, row.StateOn(clock.Today)))];
}

public sealed record OwnSharing(TalentSharing Sharing, SharingState State);
