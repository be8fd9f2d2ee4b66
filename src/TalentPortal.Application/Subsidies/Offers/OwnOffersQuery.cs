using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies.Offers;

/// <summary>What the county offers the reader without an application, and how far it is.</summary>
public sealed class OwnOffersQuery(IPortalDb db, ICurrentActor current, ConsentWordings wordings, CountyClock clock)
{
    private const int Most = 20;

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<OwnOfferRow>> MineAsync(CancellationToken ct)
    {
        var rows = await (
            from offer in db.BenefitOffers.AsNoTracking().OwnedBy(current.Actor)
            join round in db.OfferRounds on offer.RoundId equals round.Id
            join policy in db.Policies on round.PolicyId equals policy.Id
            orderby round.Number descending
            select new { Offer = offer, Round = round, Policy = policy }).Take(Most).ToListAsync(ct);
        return [.. rows.Select(row => new OwnOfferRow(row.Offer, row.Round, row.Policy, row.Offer.WhyNotAccept(row.Round, current.Actor, clock.Today) is null))];
    }

    public async Task<OwnOffer> GetAsync(BenefitOfferId id, CancellationToken ct)
    {
        var offer = await db.BenefitOffers.AsNoTracking().OwnedBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var round = await db.OfferRounds.AsNoTracking().SingleAsync(row => row.Id == offer.RoundId, ct);
        var person = await db.People.AsNoTracking().SingleAsync(row => row.Id == offer.PersonId, ct);
        return new OwnOffer(offer, round, await db.Policies.AsNoTracking().SingleAsync(row => row.Id == round.PolicyId, ct))
        {
            Name = person.Name,
            Account = person.BankAccount,
            Employer = await db.Employers.AsNoTracking().Where(row => row.Id == offer.EmployerId).Select(row => row.Name).SingleAsync(ct),
            Version = await db.PolicyVersions.AsNoTracking().SingleAsync(row => row.Id == round.PolicyVersionId, ct),
            Conditions = PortalJson.Read<IReadOnlyList<AllowanceCondition>>(offer.Evidence),
            Wording = wordings.Current,
            WhyNotAccept = offer.WhyNotAccept(round, current.Actor, clock.Today),
        };
    }
}

/// <param name="IsDue">The reader's answer is awaited.</param>
public sealed record OwnOfferRow(BenefitOffer Offer, OfferRound Round, Policy Policy, bool IsDue);

public sealed record OwnOffer(BenefitOffer Offer, OfferRound Round, Policy Policy)
{
    public required string Name { get; init; }
    /// <summary>Null while no card is on record.</summary>
    public BankAccount? Account { get; init; }
    public required string Employer { get; init; }
    public required PolicyVersion Version { get; init; }
    public IReadOnlyList<AllowanceCondition> Conditions { get; init; } = [];
    public required string Wording { get; init; }
    public Refusal? WhyNotAccept { get; init; }
    public bool IsOneOff => Version.Terms.Amounts is { IsMonthly: false };
}
