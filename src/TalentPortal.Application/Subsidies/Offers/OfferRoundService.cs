using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Offers;

namespace TalentPortal.Application.Subsidies.Offers;

/// <summary>Everything an officer of first review does with a round (免申即享): begin it, look at its list, release it, pass on what both confirmed.</summary>
public sealed class OfferRoundService(
    IPortalDb db, ICurrentActor current, AllowanceInForce inForce, RunningNumbers numbers, CaseClocks clocks, SubsidyAssessor assessor, SubsidyChecks checks, SubsidyPapers papers, SubsidyNews news, PortalTexts texts,
    IValidator<StartOfferRound> starting, IValidator<DecideOnOffer> deciding)
{
    /// <summary>How many go on with one press: each runs its checks anew.</summary>
    public const int AtOnce = 100;

    private const string NumberPrefix = "MX";

    public async Task<OfferRoundId> StartAsync(StartOfferRound form, CancellationToken ct)
    {
        await starting.ValidateAndThrowAsync(form, ct);
        var policy = await db.Policies.AsNoTracking().Where(row => row.Id == PolicyId.From(form.PolicyId!.Value)).SingleOrNotFoundAsync(ct);
        var allowance = await inForce.FindAsync(policy.OwnId, ct) ?? throw new RefusedException(SubsidyRefusals.NoPolicyInForce);
        RefusedException.ThrowIf(OfferRound.WhyNotRun(current.Actor) ?? (await IsBeingMatchedAsync(policy.Id, ct) ? OfferRefusals.RoundRuns : null));
        var round = await BeginAsync(allowance.Version, current.Actor, ct);
        await db.SaveChangesAsync(ct);
        return round.Id;
    }

    /// <summary>The portal's own rounds begin the same way; the caller saves.</summary>
    internal async Task<OfferRound> BeginAsync(PolicyVersion version, Domain.Accounts.Actor actor, CancellationToken ct)
    {
        var clock = await clocks.NowAsync(ct);
        var number = await numbers.NextAsync(NumberPrefix, clock.Today.Year, ct);
        var lastMonth = YearMonth.Of(clock.Today).AddMonths(-1);
        var round = new OfferRound(number, version, await db.LatestRosterAsync(lastMonth, ct) ?? lastMonth, JobId.New(), actor, clock.UtcNow);
        db.OfferRounds.Add(round);
        db.Jobs.Add(new Job(round.JobId, OfferMatchJob.JobKind, round.Id.Value.ToString("N"), actor.Id, clock.UtcNow));
        return round;
    }

    /// <summary>From now on the portal tells the people listed and their employers, block by block.</summary>
    public async Task ReleaseAsync(OfferRoundId id, long version, CancellationToken ct)
    {
        var round = await LoadAsync(id, version, ct);
        var listed = await db.BenefitOffers.CountAsync(row => row.RoundId == id && row.State == OfferState.Listed, ct);
        var clock = await clocks.NowAsync(ct);
        round.Release(listed, current.Actor, clock);
        db.Jobs.Add(new Job(JobId.New(), OfferSendJob.JobKind, id.Value.ToString("N"), current.Actor.Id, clock.UtcNow));
        await db.SaveChangesAsync(ct);
    }

    public async Task DiscardAsync(OfferRoundId id, DecideOnOffer form, CancellationToken ct)
    {
        await deciding.ValidateAndThrowAsync(form, ct);
        var round = await LoadAsync(id, form.Version, ct);
        round.Discard(form.Reason!.Trim(), current.Actor, (await clocks.NowAsync(ct)).UtcNow);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Keeps one person back from being told, or takes that back; each with the reason.</summary>
    public async Task HoldAsync(BenefitOfferId id, bool back, DecideOnOffer form, CancellationToken ct)
    {
        await deciding.ValidateAndThrowAsync(form, ct);
        var offer = (await db.BenefitOffers.VisibleTo(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
        var round = await db.OfferRounds.AsNoTracking().SingleAsync(row => row.Id == offer.RoundId, ct);
        RefusedException.ThrowIf(round.State is OfferRoundState.Matched ? null : OfferRefusals.RoundNotMatched);
        var now = (await clocks.NowAsync(ct)).UtcNow;
        if (back) offer.TakeBack(form.Reason!.Trim(), current.Actor, now);
        else offer.HoldBack(form.Reason!.Trim(), current.Actor, now);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// Runs the checks of what both sides confirmed. What is clean goes to second review as first-reviewed by this officer; the rest stays with the
    /// desks like any application, with its checks.
    /// </summary>
    /// <returns>How many went on, and how many stay with the desks.</returns>
    public async Task<(int Admitted, int Diverted)> AdmitAsync(OfferRoundId id, CancellationToken ct)
    {
        RefusedException.ThrowIf(OfferRound.WhyNotRun(current.Actor));
        var round = await db.OfferRounds.AsNoTracking().VisibleTo(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var agreed = await db.BenefitOffers.Where(row => row.RoundId == id && row.State == OfferState.Agreed).OrderBy(row => row.Id).Take(AtOnce).ToListAsync(ct);
        RefusedException.ThrowIf(agreed.Count == 0 ? OfferRefusals.NobodyAgreed : null);
        var (clock, admitted) = (await clocks.NowAsync(ct), 0);
        foreach (var offer in agreed)
        {
            var isClean = await AdmitAsync(round, offer, clock, ct);
            offer.Admit(isClean, current.Actor, clock.UtcNow);
            if (isClean) admitted++;
        }

        await db.SaveChangesAsync(ct);
        return (admitted, agreed.Count - admitted);
    }

    private async Task<bool> AdmitAsync(OfferRound round, BenefitOffer offer, CaseClock clock, CancellationToken ct)
    {
        var application = await db.SubsidyApplications.SingleAsync(row => row.Id == offer.ApplicationId, ct);
        // Another desk may have taken it up meanwhile, or this officer must keep away from it: it goes its normal way.
        if (SubsidyFlow.Table.Next(application.Status, SubsidyAction.AdmitOffered) is null) return false;
        var calculation = await assessor.CalculateAsync(application, ct);
        application.RecordChecks(await checks.RunAsync(application, calculation, ct), clock.UtcNow);
        // Departments that the policy has asked about every file are asked by first review.
        if (calculation.Assessment.Receipt.Total.IsZero || calculation.Version.Terms.Review is { Departments.Count: > 0 } || application.Checks.Any(check => check.Conclusion is null && check.Outcome is not CheckOutcome.Passed)
            || application.WhyNot(SubsidyAction.AdmitOffered, current.Actor) is not null) return false;
        await assessor.RecordAsync(application, calculation, current.Actor, ct);
        await papers.IssueAcceptanceAsync(application, ct);
        application.AdmitOffered(current.Actor, texts.In(PortalLanguage.Chinese, "offer.opinion", round.Number), clock);
        await news.TellAsync(application, ct);
        return true;
    }

    private Task<bool> IsBeingMatchedAsync(PolicyId policy, CancellationToken ct) =>
        db.OfferRounds.AnyAsync(row => row.PolicyId == policy && (row.State == OfferRoundState.Matching || row.State == OfferRoundState.Matched), ct);

    private async Task<OfferRound> LoadAsync(OfferRoundId id, long version, CancellationToken ct) =>
        (await db.OfferRounds.VisibleTo(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);
}
