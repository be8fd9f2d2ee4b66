using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies.Offers;

namespace TalentPortal.Application.Subsidies.Offers;

/// <summary>
/// The job behind a round: goes through the register once, block by block, while the next block is read, and writes down whom it finds.
/// Begun anew when its process dies: what it had written is taken away first.
/// </summary>
public sealed class OfferMatchJob(IPortalDb db, IBulkWriter bulk, BarredPeople barred, IServiceScopeFactory scopes) : IJobHandler
{
    public const string JobKind = "offers.match";

    public string Kind => JobKind;

    public async Task<JobOutcome> RunAsync(RunningJob job, CancellationToken ct)
    {
        var id = OfferRoundId.From(Guid.Parse(job.Input));
        var round = await db.OfferRounds.SingleAsync(row => row.Id == id, ct);
        if (round.State is not OfferRoundState.Matching) return new JobOutcome(new TextMessage("offer.job.changed", []));
        await db.BenefitOffers.Where(row => row.RoundId == id).ExecuteDeleteAsync(ct);
        var counts = await GoThroughAsync(round, job, ct);
        round.Matched(PortalJson.Write(counts));
        await db.SaveChangesAsync(ct);
        return new JobOutcome(new TextMessage("offer.job.done", [counts.People, counts.Outcomes[OfferOutcome.Entitled]]));
    }

    private async Task<OfferCounts> GoThroughAsync(OfferRound round, RunningJob job, CancellationToken ct)
    {
        var rules = await db.AllowanceRulesAsync(ct);
        var policies = await db.PoliciesByCodeAsync(ct);
        // A connection of its own: what is read ahead must not stand in the transaction of the block before.
        await using var ahead = scopes.CreateAsyncScope();
        var own = ahead.ServiceProvider.GetRequiredService<IPortalDb>();
        var register = new RegisterReader(own, rules[round.PolicyVersionId].Own is not null, round.AsOf) { Barred = await barred.OnAsync(round.AsOf, ct) };
        var reader = new OfferReader(own, register, rules, policies, round);
        var (matching, done, total) = (new OfferMatching(rules[round.PolicyVersionId], round.LastMonth, conditions => PortalJson.Write(conditions)), 0, await register.CountAsync(ct));
        await job.ReportAsync(done, total);
        await foreach (var block in reader.Blocks().Ahead(ct))
        {
            var found = block.Select(matching.Look).OfType<EntitledPerson>().Select(person => new BenefitOffer(round.Id, person)).ToList();
            if (found.Count > 0) await bulk.InsertAsync(found, ct);
            await job.ReportAsync(done += block.Count, Math.Max(done, total));
        }

        return matching.Counts;
    }
}
