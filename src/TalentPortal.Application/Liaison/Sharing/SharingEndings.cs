using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Sharing;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Liaison.Sharing;

/// <summary>Ends what nobody has to ask about any more: the leader gave up the post, the talent is gone. Saved with whatever the caller saves.</summary>
public sealed class SharingEndings(IPortalDb db, CountyClock clock)
{
    public Task WithPostAsync(LeaderPostId post, string note, Actor actor, CancellationToken ct) => EndAsync(db.TalentSharings.Where(row => row.PostId == post), SharingEnding.PostChanged, note, actor, ct);

    public Task WithTalentsAsync(IReadOnlyCollection<PersonId> people, string note, Actor actor, CancellationToken ct)
    {
        var ids = people.ToArray();
        return EndAsync(db.TalentSharings.Where(row => EF.Parameter(ids).Contains(row.PersonId)), SharingEnding.TalentGone, note, actor, ct);
    }

    private async Task EndAsync(IQueryable<TalentSharing> sharings, SharingEnding ending, string note, Actor actor, CancellationToken ct)
    {
        var today = clock.Today;
        foreach (var sharing in await sharings.Where(row => row.Ending == null && row.To >= today).OrderBy(row => row.Id).ToListAsync(ct)) sharing.End(ending, note, actor, clock.UtcNow);
    }
}
