using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies.Offers;

namespace TalentPortal.Application.Subsidies.Offers;

/// <summary>Which rounds and offers an actor can reach. What is not in the query does not exist for the actor.</summary>
public static class OfferAuthority
{
    /// <summary>A round concerns the whole county: its desks and whoever audits them, no township's officer.</summary>
    public static IQueryable<OfferRound> VisibleTo(this IQueryable<OfferRound> rounds, Actor actor) => MayRead(actor) ? rounds : rounds.Where(_ => false);

    public static IQueryable<BenefitOffer> VisibleTo(this IQueryable<BenefitOffer> offers, Actor actor) => MayRead(actor) ? offers : offers.Where(_ => false);

    /// <summary>The actor's own, from the day the list was released.</summary>
    public static IQueryable<BenefitOffer> OwnedBy(this IQueryable<BenefitOffer> offers, Actor actor) =>
        actor.May(Capability.ApplyForSubsidies) && actor.Person is { } person
            ? offers.Where(offer => offer.PersonId == person && offer.State != OfferState.Listed && offer.State != OfferState.HeldBack)
            : offers.Where(_ => false);

    public static IQueryable<BenefitOffer> OfEmployer(this IQueryable<BenefitOffer> offers, Actor actor) =>
        actor.May(Capability.ConfirmEmployment) && actor.Employer is { } employer
            ? offers.Where(offer => offer.EmployerId == employer && offer.State != OfferState.Listed && offer.State != OfferState.HeldBack)
            : offers.Where(_ => false);

    private static bool MayRead(Actor actor) =>
        (actor.May(Capability.ReadSubsidies) && actor.TownshipsOf(Capability.ReadSubsidies) is null) || actor.May(Capability.ReadLogs);
}
