using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;

namespace TalentPortal.Application.Awards;

/// <summary>Loads a list within reach with everything that its rules ask for, and holds it against instalments and accounts as they stand now.</summary>
public sealed class AwardBatchDesk(IPortalDb db, ICurrentActor current, AwardTransfers transfers)
{
    public async Task<AwardBatchOnDesk> LoadAsync(AwardBatchId id, long? version, CancellationToken ct)
    {
        var batch = await db.AwardBatches.ReachableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        if (version is { } posted) batch.AtVersion(posted, id.Value);
        return new AwardBatchOnDesk(batch, await transfers.AwardsAsync(batch, ct), await transfers.OfAsync(batch, ct), current.Actor);
    }
}

/// <summary>A list as its officers have it before them, tracked.</summary>
/// <param name="Batch">The list.</param>
/// <param name="Awards">The awards of its lines.</param>
/// <param name="Plans">Its instalments with their payees of today.</param>
/// <param name="Actor">Who looks.</param>
public sealed record AwardBatchOnDesk(AwardBatch Batch, IReadOnlyList<AwardCase> Awards, IReadOnlyList<PlannedTransfer> Plans, Actor Actor)
{
    /// <summary>Why it may not go on as it stands; asked until it is sent.</summary>
    public Refusal? Differs => Batch.State is PaymentBatchState.Draft or PaymentBatchState.Checked ? Batch.WhyNotBalanced(Plans) : null;

    public Refusal? WhyNot(PaymentBatchAction action) => Batch.WhyNot(action, Actor, Awards) ?? (action is PaymentBatchAction.Check or PaymentBatchAction.Send ? Differs : null);

    public AwardCase AwardOf(AwardTransfer line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Awards.First(award => award.Id == line.CaseId);
    }
}
