using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Awards;

namespace TalentPortal.Application.Awards;

/// <summary>What happened to a list lately.</summary>
public sealed class AwardBatchChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    private const int Told = 3;

    public string Subject => nameof(AwardBatch);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        var batch = await db.AwardBatches.AsNoTracking().SingleOrDefaultAsync(row => row.Id == AwardBatchId.From(id), ct);
        return batch is null ? [] : [.. batch.Steps.OrderBy(step => step.Sequence).TakeLast(Told).Select(step => new ChangeStep(step.At, step.ByName, texts.Of(step.Action)))];
    }
}
