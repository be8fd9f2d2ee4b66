using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Policies;

/// <summary>What a colleague did to a version since a form was rendered.</summary>
public sealed class PolicyChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    public string Subject => nameof(PolicyVersion);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        var changed = await db.PolicyVersions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new PolicyVersionId(id) && row.Version > version, ct);
        return changed switch
        {
            null => [],
            { DiscardedAt: { } at } => [new ChangeStep(at, await NameAsync(changed.DiscardedBy, ct), texts.Of(changed.State))],
            { PublishedAt: { } at } => [new ChangeStep(at, await NameAsync(changed.PublishedBy, ct), texts.Of(changed.State))],
            { CheckedAt: { } at } => [new ChangeStep(at, await NameAsync(changed.CheckedBy, ct), texts.Of(changed.State))],
            _ => [new ChangeStep(changed.DraftedAt, await NameAsync(changed.DraftedBy, ct), texts["policy.changed"])],
        };
    }

    private async Task<string> NameAsync(PersonId? person, CancellationToken ct) =>
        await db.People.Where(row => row.Id == person).Select(row => row.Name).SingleOrDefaultAsync(ct) ?? "—";
}
