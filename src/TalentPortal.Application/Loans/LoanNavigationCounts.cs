using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;

namespace TalentPortal.Application.Loans;

/// <summary>Applications that wait for the reader's house.</summary>
public sealed class LoanNavigationCounts(IPortalDb db, LoanActors actors) : INavigationCounts
{
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.May(Capability.ReadLoans)) return new Dictionary<string, int>();
        var reader = await actors.OfAsync(actor, ct);
        if (LoanDeskQuery.SideOf(reader) is not { } side) return new Dictionary<string, int>();
        var own = LoanDeskQuery.WaitingFor(side);
        var waiting = await db.LoanApplications.IgnoreAutoIncludes().AtDeskOf(reader).CountAsync(row => EF.Parameter(own).Contains(row.Status), ct);
        return waiting == 0 ? new Dictionary<string, int>() : new Dictionary<string, int> { ["nav.loans"] = waiting };
    }
}
