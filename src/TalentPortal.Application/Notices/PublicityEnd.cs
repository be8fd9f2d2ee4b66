using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Notices;

/// <summary>
/// What follows for one person when the days of a notice are over and nothing holds the row any more: the case goes to payment and the
/// right takes effect. Doing it twice changes nothing.
/// </summary>
public sealed class PublicityEnd(IPortalDb db)
{
    public async Task SettleAsync(Notice notice, IReadOnlyCollection<NoticeItem> items, CaseClock clock, CancellationToken ct)
    {
        if (!notice.IsOverOn(clock.Today)) return;
        var standing = items.Where(item => item.State is NoticeItemState.Standing).ToList();
        var cases = standing.Where(item => item.ApplicationId is not null).Select(item => item.ApplicationId!.Value).ToHashSet();
        foreach (var application in await db.SubsidyApplications.Where(row => cases.Contains(row.Id) && row.Status == SubsidyStatus.InPublicity).ToListAsync(ct))
            application.EndPublicity(notice.LastDay!.Value, clock);
        var rights = standing.Select(item => item.EntitlementId).ToHashSet();
        foreach (var right in await db.Entitlements.Where(row => rights.Contains(row.Id) && row.State == EntitlementState.Pending).ToListAsync(ct))
            right.Start();
    }
}
