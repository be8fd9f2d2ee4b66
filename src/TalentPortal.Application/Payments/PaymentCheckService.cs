using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;

namespace TalentPortal.Application.Payments;

/// <summary>
/// What the checker does: one yes to a batch that agrees with approvals and notices person by person. The yes also covers the file
/// with full account numbers that follows from it: it is the second person that an export of more than fifty people needs.
/// </summary>
public sealed class PaymentCheckService(IPortalDb db, ICurrentActor current, BatchDesk desk, PaymentSummaries summaries, CountyClock clock, IValidator<ExplainPayment> validator)
{
    public async Task CheckAsync(PaymentBatchId id, ExplainPayment form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        var batch = await desk.LoadAsync(id, form.Version, ct);
        batch.Batch.Check(current.Actor, form.Reason!.Trim(), batch.Lines, batch.Comparison, batch.Deciders, batch.Payees, clock.UtcNow);
        await summaries.IssueAsync(batch, ct);
        await db.SaveChangesAsync(ct);
    }
}
