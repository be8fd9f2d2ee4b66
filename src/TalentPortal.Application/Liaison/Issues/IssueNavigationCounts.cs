using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison.Issues;

namespace TalentPortal.Application.Liaison.Issues;

/// <summary>Issues that the reader has to move: the office those to hand over, to decide on, to conclude and to close, and those that a department which should help gave back; a department those to sign for and to answer.</summary>
public sealed class IssueNavigationCounts(IPortalDb db) : INavigationCounts
{
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var own = actor.DepartmentsOf(Capability.HandleIssues);
        var (leading, helping) = (own.Cast<Department?>().ToArray(), own.ToArray());
        var waiting = actor.May(Capability.ManageLiaison)
            ? await db.TalentIssues.CountAsync(row => row.Status == IssueStatus.Registered || row.Status == IssueStatus.Escalated || row.Status == IssueStatus.Settled || (row.Status == IssueStatus.InHand && row.Extension!.Granted == null && row.Extension != null)
                || ((row.Status == IssueStatus.HandedOver || row.Status == IssueStatus.InHand) && row.Help.Any(part => part.GivenBackOn != null)), ct)
            : own.Count > 0
                ? await db.TalentIssues.CountAsync(row => (row.Status == IssueStatus.HandedOver || row.Status == IssueStatus.InHand) && (leading.Contains(row.Department) || row.Help.Any(part => part.AnsweredOn == null && part.GivenBackOn == null && helping.Contains(part.Department))), ct)
                : 0;
        return waiting == 0 ? new Dictionary<string, int>() : new Dictionary<string, int> { ["nav.issues"] = waiting };
    }
}
