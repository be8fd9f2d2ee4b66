using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Services;

namespace TalentPortal.Application.Services;

/// <summary>Requests that the reader has to move: the office those to accept, to call back, with more time to decide on or a part that was given back, a department those with a part it has not answered.</summary>
public sealed class ServiceNavigationCounts(IPortalDb db) : INavigationCounts
{
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var departments = actor.DepartmentsOf(Capability.HandleIssues).ToArray();
        var waiting = actor.May(Capability.ManageLiaison) ? await db.ServiceRequests.CountAsync(row => row.Status == ServiceStatus.Submitted || row.Status == ServiceStatus.CallBack || (row.Status == ServiceStatus.InHand && row.Tasks.Any(task => task.GivenBackOn != null || (task.AnsweredOn == null && task.Extension != null && task.Extension.Granted == null))), ct)
            : departments.Length > 0 ? await db.ServiceRequests.CountAsync(row => row.Status == ServiceStatus.InHand && row.Tasks.Any(task => task.AnsweredOn == null && task.GivenBackOn == null && departments.Contains(task.Department)), ct)
            : 0;
        return waiting == 0 ? new Dictionary<string, int>() : new Dictionary<string, int> { ["nav.services"] = waiting };
    }
}
