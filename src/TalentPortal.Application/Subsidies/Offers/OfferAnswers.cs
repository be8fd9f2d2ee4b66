using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Offers;

namespace TalentPortal.Application.Subsidies.Offers;

/// <summary>What happens to the application that came of an offer is an answer to the offer too; the caller saves.</summary>
public sealed class OfferAnswers(IPortalDb db, ICurrentActor current)
{
    /// <summary>The employer confirmed the work on the application's page.</summary>
    public async Task ConfirmedAsync(SubsidyApplication application, CaseClock clock, CancellationToken ct)
    {
        if (await FindAsync(application, ct) is var (offer, round) && OfferFlow.WaitsForEmployer(offer.State)) offer.Vouch(round, current.Actor, clock);
    }

    public async Task RefusedAsync(SubsidyApplication application, string reason, CaseClock clock, CancellationToken ct)
    {
        if (await FindAsync(application, ct) is var (offer, round) && OfferFlow.WaitsForEmployer(offer.State)) offer.Refuse(round, reason, current.Actor, clock);
    }

    /// <summary>Whoever withdraws the application declines the offer; one that is past that stays as it is.</summary>
    public async Task WithdrawnAsync(SubsidyApplication application, string? reason, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(application);
        if (await FindAsync(application, ct) is var (offer, _) && OfferFlow.Table.Next(offer.State, OfferAction.Decline) is not null)
            offer.Decline(reason, current.Actor, application.ChangedAt);
    }

    private async Task<(BenefitOffer Offer, OfferRound Round)?> FindAsync(SubsidyApplication application, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(application);
        if (application.OfferId is not { } id) return null;
        var offer = await db.BenefitOffers.SingleAsync(row => row.Id == id, ct);
        return (offer, await db.OfferRounds.AsNoTracking().SingleAsync(row => row.Id == offer.RoundId, ct));
    }
}
