using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;

namespace TalentPortal.Application.Budgets;

/// <summary>Changes that wait for this reader as the second person.</summary>
public sealed class BudgetNavigationCounts(IPortalDb db) : INavigationCounts
{
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var counts = new Dictionary<string, int>();
        if (!actor.May(Capability.KeepBudget)) return counts;
        var waiting = await db.BudgetChanges.CountAsync(row => row.State == BudgetChangeState.Proposed && row.ProposedByPerson != actor.Person, ct);
        if (waiting > 0) counts["nav.budget"] = waiting;
        return counts;
    }
}
