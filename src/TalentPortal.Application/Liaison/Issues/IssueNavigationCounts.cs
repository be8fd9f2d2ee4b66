using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison.Issues;

namespace TalentPortal.Application.Liaison.Issues;

/// <summary>Issues that the reader has to move: the office those to hand over, to decide on, to conclude and to close; a department those to sign for and to answer.</summary>
public sealed class IssueNavigationCounts(IPortalDb db) : INavigationCounts
{
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var waiting = actor.May(Capability.ManageLiaison)
            ? await db.TalentIssues.CountAsync(row => row.Status == IssueStatus.Registered || row.Status == IssueStatus.Escalated || row.Status == IssueStatus.Settled || (row.Status == IssueStatus.InHand && row.Extension!.Granted == null && row.Extension != null), ct)
            : actor.DepartmentsOf(Capability.HandleIssues).Count > 0
                ? await db.TalentIssues.AtDeskOf(actor).CountAsync(row => row.Status == IssueStatus.HandedOver || row.Status == IssueStatus.InHand, ct)
                : 0;
        return waiting == 0 ? new Dictionary<string, int>() : new Dictionary<string, int> { ["nav.issues"] = waiting };
    }
}
