using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Offers;

namespace TalentPortal.Application.Subsidies.Offers;

/// <summary>An employer's answer to the offers made to its staff, before or after theirs.</summary>
public sealed class OfferEmployerService(IPortalDb db, ICurrentActor current, CaseClocks clocks, SubsidyNews news, IValidator<VouchForOffers> vouching, IValidator<DecideOnOffer> deciding)
{
    /// <summary>All of them or none: one that changed meanwhile stops the whole confirmation.</summary>
    public async Task<int> VouchAsync(VouchForOffers form, CancellationToken ct)
    {
        await vouching.ValidateAndThrowAsync(form, ct);
        var clock = await clocks.NowAsync(ct);
        var items = form.Items.ToList();
        foreach (var (id, version) in items)
        {
            var (offer, round) = await LoadAsync(id, version, ct);
            offer.Vouch(round, current.Actor, clock);
            var spell = await db.Employments.SingleOrDefaultAsync(row => row.Id == offer.EmploymentId, ct) ?? throw new RefusedException(OfferRefusals.WorkEnded);
            spell.Confirm(clock.UtcNow);
            if (await WaitingApplicationAsync(offer, ct) is not { } application) continue;
            application.ConfirmEmployment(current.Actor, clock);
            await news.TellAsync(application, ct);
        }

        await db.SaveChangesAsync(ct);
        return items.Count;
    }

    /// <summary>The person does not work there, or not as the register says; an application already sent goes back to the person.</summary>
    public async Task RefuseAsync(BenefitOfferId id, DecideOnOffer form, CancellationToken ct)
    {
        await deciding.ValidateAndThrowAsync(form, ct);
        var clock = await clocks.NowAsync(ct);
        var (offer, round) = await LoadAsync(id, form.Version, ct);
        offer.Refuse(round, form.Reason!.Trim(), current.Actor, clock);
        if (await WaitingApplicationAsync(offer, ct) is { } application)
        {
            application.RefuseEmployment(current.Actor, form.Reason.Trim(), clock);
            await news.TellAsync(application, ct);
        }

        await db.SaveChangesAsync(ct);
    }

    private Task<SubsidyApplication?> WaitingApplicationAsync(BenefitOffer offer, CancellationToken ct) =>
        db.SubsidyApplications.OfEmployer(current.Actor).Where(row => row.Id == offer.ApplicationId && row.Status == SubsidyStatus.AwaitingEmployer).SingleOrDefaultAsync(ct);

    private async Task<(BenefitOffer Offer, OfferRound Round)> LoadAsync(BenefitOfferId id, long version, CancellationToken ct)
    {
        var offer = (await db.BenefitOffers.OfEmployer(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);
        return (offer, await db.OfferRounds.AsNoTracking().SingleAsync(row => row.Id == offer.RoundId, ct));
    }
}
