using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Payments;

namespace TalentPortal.Application.Payments;

/// <summary>What was done to a batch lately. Its version also counts saves of its lines, so the last few steps are told and not those since the form was rendered.</summary>
public sealed class PaymentBatchChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    internal const int Told = 3;

    public string Subject => nameof(PaymentBatch);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        var batch = await db.PaymentBatches.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new PaymentBatchId(id), ct);
        return batch is null ? [] : [.. batch.Steps.OrderBy(step => step.Sequence).TakeLast(Told).Select(step => new ChangeStep(step.At, step.ByName, texts.Of(step.Action)))];
    }
}
