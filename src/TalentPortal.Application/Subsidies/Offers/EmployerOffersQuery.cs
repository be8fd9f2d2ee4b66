using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies.Offers;

/// <summary>The offers made to the own staff that wait for the employer's word, and those of the last rounds; names and work, no sums and no numbers.</summary>
public sealed class EmployerOffersQuery(IPortalDb db, ICurrentActor current, CountyClock clock)
{
    private const int Most = 300, MostPast = 50;

    /// <summary>The first to run out first.</summary>
    public async Task<IReadOnlyList<StaffOffer>> WaitingAsync(CancellationToken ct)
    {
        var today = clock.Today;
        var rows = await (
            from offer in db.BenefitOffers.AsNoTracking().OfEmployer(current.Actor)
            join round in db.OfferRounds on offer.RoundId equals round.Id
            where (offer.State == OfferState.Sent || offer.State == OfferState.Accepted) && round.AnswerBy >= today
            orderby round.AnswerBy, offer.Id
            select new { Offer = offer, Round = round }).Take(Most).ToListAsync(ct);
        return await DescribeAsync([.. rows.Select(row => (row.Offer, row.Round))], ct);
    }

    /// <summary>How many wait for the employer's word.</summary>
    public Task<int> CountWaitingAsync(CancellationToken ct)
    {
        var today = clock.Today;
        return db.BenefitOffers.AsNoTracking().OfEmployer(current.Actor).CountAsync(row => (row.State == OfferState.Sent || row.State == OfferState.Accepted) && db.OfferRounds.Any(round => round.Id == row.RoundId && round.AnswerBy >= today), ct);
    }

    public async Task<StaffOffer> GetAsync(BenefitOfferId id, CancellationToken ct)
    {
        var offer = await db.BenefitOffers.AsNoTracking().OfEmployer(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        return (await DescribeAsync([(offer, await db.OfferRounds.AsNoTracking().SingleAsync(row => row.Id == offer.RoundId, ct))], ct))[0];
    }

    /// <summary>What became of the others, the latest first.</summary>
    public async Task<IReadOnlyList<StaffOffer>> PastAsync(CancellationToken ct)
    {
        var rows = await (
            from offer in db.BenefitOffers.AsNoTracking().OfEmployer(current.Actor)
            join round in db.OfferRounds on offer.RoundId equals round.Id
            where offer.State != OfferState.Sent && offer.State != OfferState.Accepted
            orderby round.Number descending, offer.Id
            select new { Offer = offer, Round = round }).Take(MostPast).ToListAsync(ct);
        return await DescribeAsync([.. rows.Select(row => (row.Offer, row.Round))], ct);
    }

    private async Task<IReadOnlyList<StaffOffer>> DescribeAsync(IReadOnlyList<(BenefitOffer Offer, OfferRound Round)> rows, CancellationToken ct)
    {
        var (people, spells, ids) = (rows.Select(row => row.Offer.PersonId).ToArray(), rows.Select(row => row.Offer.EmploymentId).ToArray(), rows.Select(row => row.Round.PolicyId).Distinct().ToArray());
        var names = await db.People.AsNoTracking().Where(row => EF.Parameter(people).Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToDictionaryAsync(row => row.Id, row => row.Name, ct);
        var employments = await db.Employments.AsNoTracking().Where(row => EF.Parameter(spells).Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
        var policies = await db.Policies.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
        return [.. rows.Select(row => new StaffOffer(row.Offer, row.Round, policies[row.Round.PolicyId], names[row.Offer.PersonId], employments.GetValueOrDefault(row.Offer.EmploymentId), row.Offer.WhyNotVouch(row.Round, current.Actor, clock.Today)))];
    }
}

public sealed record StaffOffer(BenefitOffer Offer, OfferRound Round, Policy Policy, string Name, Employment? Employment, Refusal? WhyNot);
