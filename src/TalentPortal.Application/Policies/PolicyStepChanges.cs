using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Policies;

/// <summary>What a colleague did to a policy itself since a form was rendered.</summary>
public sealed class PolicyStepChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    private const int Shown = 5;

    public string Subject => nameof(Policy);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        if (!await db.Policies.AnyAsync(row => row.Id == new PolicyId(id) && row.Version > version, ct)) return [];
        var steps = await db.PolicySteps.AsNoTracking().Where(step => step.PolicyId == new PolicyId(id)).OrderByDescending(step => step.At).Take(Shown).ToListAsync(ct);
        return [.. steps.Select(step => new ChangeStep(step.At, step.ByName, texts.Of(step.Kind)))];
    }
}
