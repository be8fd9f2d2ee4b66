using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Rounds;

namespace TalentPortal.Application.Liaison.Rounds;

/// <summary>What the second person of the office does with a list that was handed over: confirm it for a day, or send it back.</summary>
public sealed class AdjustmentDecisionService(IPortalDb db, ICurrentActor current, AdjustmentFacts facts, AdjustmentEffect effect, CountyClock clock, IValidator<ConfirmAdjustment> confirming, IValidator<RefuseAdjustment> refusing)
{
    /// <summary>For today it takes effect at once; else on its day.</summary>
    public async Task<AdjustmentState> ConfirmAsync(AdjustmentRoundId id, ConfirmAdjustment form, CancellationToken ct)
    {
        await confirming.ValidateAndThrowAsync(form, ct);
        var (round, town) = (await LoadAsync(id, form.Version, ct), await facts.NowAsync(ct));
        round.Confirm(form.From!.Value, town, current.Actor, clock.UtcNow);
        if (round.HoldsFrom == clock.Today) await effect.SaveAsync(round, town, ct);
        else await db.SaveChangesAsync(ct);
        return round.State;
    }

    public async Task SendBackAsync(AdjustmentRoundId id, RefuseAdjustment form, CancellationToken ct)
    {
        await refusing.ValidateAndThrowAsync(form, ct);
        (await LoadAsync(id, form.Version, ct)).SendBack(form.Reason!.Trim(), current.Actor, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    private async Task<AdjustmentRound> LoadAsync(AdjustmentRoundId id, long version, CancellationToken ct)
    {
        RefusedException.ThrowIf(LeaderPost.WhyNotManage(current.Actor));
        return (await db.WithLinesAsync(id, current.Actor, ct)).AtVersion(version, id.Value);
    }
}
