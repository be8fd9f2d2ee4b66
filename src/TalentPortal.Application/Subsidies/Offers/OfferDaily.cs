using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Offers;

namespace TalentPortal.Application.Subsidies.Offers;

/// <summary>
/// What a day that is over brings: offers without both answers are kept as unconfirmed, rounds end; and once in each quarter, as soon as last
/// month's roster is in, a round begins for every policy in force. Each row is asked again, so doing it twice, or in two processes, changes nothing more.
/// </summary>
public sealed class OfferDaily(IPortalDb db, CaseClocks clocks, OfferRoundService rounds, AllowanceInForce inForce, SubsidyNews news)
{
    public const int AtOnce = 100;

    /// <summary>One portion of each kind of work.</summary>
    /// <returns>How many rows moved; 0 when nothing is due.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var moved = 0;
        foreach (var step in Enum.GetValues<OfferDailyStep>()) moved += await RunAsync(step, 0, AtOnce, ct);
        return moved;
    }

    /// <summary>One portion of one kind of work, saved by itself; rows at the front that could not be moved are passed over.</summary>
    /// <exception cref="StaleVersionException">Another process did the same at the same moment; the next call finds it done.</exception>
    public async Task<int> RunAsync(OfferDailyStep step, int passedOver, int atMost, CancellationToken ct)
    {
        var clock = await clocks.NowAsync(ct);
        var moved = await (step switch
        {
            OfferDailyStep.LetPass => LetPassAsync(clock, passedOver, atMost, ct),
            OfferDailyStep.Close => CloseAsync(clock, passedOver, atMost, ct),
            OfferDailyStep.Begin => BeginAsync(clock, passedOver, ct),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
        });
        await db.SaveChangesAsync(ct);
        return moved;
    }

    private async Task<int> LetPassAsync(CaseClock clock, int passedOver, int atMost, CancellationToken ct)
    {
        var due = await (
            from offer in db.BenefitOffers
            join round in db.OfferRounds on offer.RoundId equals round.Id
            where round.State == OfferRoundState.Released && round.AnswerBy < clock.Today && (offer.State == OfferState.Sent || offer.State == OfferState.Accepted || offer.State == OfferState.Vouched)
            orderby offer.Id
            select new { Offer = offer, Round = round }).Skip(passedOver).Take(atMost).ToListAsync(ct);
        var applications = await WaitingAsync([.. due.Select(row => row.Offer.ApplicationId).OfType<SubsidyApplicationId>()], ct);
        foreach (var row in due)
        {
            row.Offer.LetPass(row.Round, clock);
            if (row.Offer.ApplicationId is { } id && applications.TryGetValue(id, out var application)) application.LapseOffered(clock);
        }

        await news.TellAsync(applications.Values, ct);
        return due.Count;
    }

    private async Task<int> CloseAsync(CaseClock clock, int passedOver, int atMost, CancellationToken ct)
    {
        var due = await db.OfferRounds.Where(round => round.State == OfferRoundState.Released && round.AnswerBy < clock.Today
                && !db.BenefitOffers.Any(offer => offer.RoundId == round.Id && (offer.State == OfferState.Listed || offer.State == OfferState.Sent || offer.State == OfferState.Accepted || offer.State == OfferState.Vouched)))
            .OrderBy(round => round.Id).Skip(passedOver).Take(atMost).ToListAsync(ct);
        due.ForEach(round => round.Close(clock));
        return due.Count;
    }

    /// <summary>A policy that an officer holds against the register just now is left alone; the index on policy and quarter lets one process begin.</summary>
    private async Task<int> BeginAsync(CaseClock clock, int passedOver, CancellationToken ct)
    {
        // Asked every few minutes: what is nearly always the answer comes first.
        var lastMonth = YearMonth.Of(clock.Today).AddMonths(-1);
        if (!clock.Calendar.IsWorkingDay(clock.Today) || await db.LatestRosterAsync(lastMonth, ct) != lastMonth) return 0;
        var quarter = OfferRound.QuarterOf(clock.Today);
        var begun = await db.OfferRounds.Where(round => round.Quarter == quarter || round.State == OfferRoundState.Matching || round.State == OfferRoundState.Matched).Select(round => round.PolicyId).ToListAsync(ct);
        var due = (await inForce.AllAsync(ct)).Where(policy => !begun.Contains(policy.Policy.Id)).Skip(passedOver).Take(1).ToList();
        if (due.Count > 0) await rounds.BeginAsync(due[0].Version, Actor.System, ct);
        return due.Count;
    }

    private Task<Dictionary<SubsidyApplicationId, SubsidyApplication>> WaitingAsync(SubsidyApplicationId[] ids, CancellationToken ct) =>
        db.SubsidyApplications.Where(row => EF.Parameter(ids).Contains(row.Id) && row.Status == SubsidyStatus.AwaitingEmployer).ToDictionaryAsync(row => row.Id, ct);
}

public enum OfferDailyStep
{
    LetPass,
    Close,
    Begin,
}
