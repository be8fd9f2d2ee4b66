using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Payments;

namespace TalentPortal.Application.Payments;

/// <summary>What was done to a recovery lately, as <see cref="PaymentBatchChanges"/> tells it of a batch.</summary>
public sealed class RecoveryChanges(IPortalDb db, PortalTexts texts) : IChangeHistory
{
    public string Subject => nameof(Recovery);

    public async Task<IReadOnlyList<ChangeStep>> SinceAsync(Guid id, long version, CancellationToken ct)
    {
        var recovery = await db.Recoveries.AsNoTracking().SingleOrDefaultAsync(row => row.Id == new RecoveryId(id), ct);
        return recovery is null ? [] : [.. recovery.Steps.OrderBy(step => step.Sequence).TakeLast(PaymentBatchChanges.Told).Select(step => new ChangeStep(step.At, step.ByName, texts.Of(step.Action)))];
    }
}
