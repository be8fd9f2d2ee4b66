using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;

namespace TalentPortal.Application.Employers;

/// <summary>Who did what with a request since its page was opened.</summary>
public sealed class EmployerRequestChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    public string Subject => nameof(EmployerRequest);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        var request = await db.EmployerRequests.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct);
        return request switch
        {
            { AnsweredAt: { } answered, AnsweredByName: { } by } => [new ChangeStep(answered, by, texts.Of(request.State))],
            { ProposedAt: { } proposed, ProposedByName: { } by } => [new ChangeStep(proposed, by, texts.Of(EmployerRequestState.Proposed))],
            _ => [],
        };
    }
}

/// <summary>How many requests wait for whoever keeps the register; few, and found by index.</summary>
public sealed class EmployerNavigationCounts(IPortalDb db) : INavigationCounts
{
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.May(Capability.MaintainEmployers) && await db.EmployerRequests.CountAsync(row => row.State == EmployerRequestState.Open || row.State == EmployerRequestState.Proposed, ct) is > 0 and var waiting
            ? new Dictionary<string, int> { ["nav.employer_requests"] = waiting } : [];
    }
}
