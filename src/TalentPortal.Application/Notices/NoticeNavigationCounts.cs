using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Application.Notices;

/// <summary>What waits beside the navigation: notices on their way out, objections without an answer. Both are few and found by index.</summary>
public sealed class NoticeNavigationCounts(IPortalDb db) : INavigationCounts
{
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Actor actor, CancellationToken ct)
    {
        var counts = new Dictionary<string, int>();
        if (actor.May(Capability.PublishNotices) && await db.Notices.CountAsync(notice => notice.State == NoticeState.Draft || notice.State == NoticeState.Checked, ct) is > 0 and var onTheirWay)
            counts["nav.notices"] = onTheirWay;
        if (actor.May(Capability.DecideObjections) && await db.Objections.CountAsync(objection => objection.SortsOn < DateOnly.MaxValue, ct) is > 0 and var open)
            counts["nav.objections"] = open;
        return counts;
    }
}
