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
        // Drafts of notices wait for a second person of the talent office.
        var drafts = actor.May(Capability.PublishNotices) ? await db.FundsNotices.CountAsync(row => row.State == FundsNoticeState.Draft && row.MadeBy != actor.Person, ct) : 0;
        if (drafts > 0) counts["nav.budget"] = drafts;
        if (!actor.May(Capability.KeepBudget)) return counts;
        var waiting = await db.BudgetChanges.CountAsync(row => row.State == BudgetChangeState.Proposed && row.ProposedByPerson != actor.Person, ct);
        if (waiting > 0) counts["nav.budget"] = waiting + drafts;
        return counts;
    }
}
