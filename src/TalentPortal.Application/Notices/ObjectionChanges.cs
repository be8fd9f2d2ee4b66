using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Application.Notices;

/// <summary>What happened to an objection since a form was rendered. Every save but the first adds one step.</summary>
public sealed class ObjectionChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    public string Subject => nameof(Objection);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        var objection = await db.Objections.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new ObjectionId(id), ct);
        return objection is null ? [] : [.. objection.History.Where(step => step.Sequence >= version).OrderBy(step => step.Sequence).Select(step => new ChangeStep(step.At, step.ByName, texts.Of(step.Action)))];
    }
}
