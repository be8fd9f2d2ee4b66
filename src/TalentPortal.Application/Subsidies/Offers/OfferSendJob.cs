using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Offers;

namespace TalentPortal.Application.Subsidies.Offers;

/// <summary>
/// Tells everybody on a released list, employer by employer, in blocks that are saved with their messages: a process that dies goes on where it
/// stopped, and nobody is told twice.
/// </summary>
public sealed class OfferSendJob(IPortalDb db, IServiceScopeFactory scopes, CountyClock clock) : IJobHandler
{
    public const string JobKind = "offers.send";
    private const int BlockSize = 200;

    public string Kind => JobKind;

    public async Task<JobOutcome> RunAsync(RunningJob job, CancellationToken ct)
    {
        var id = OfferRoundId.From(Guid.Parse(job.Input));
        var round = await db.OfferRounds.AsNoTracking().SingleAsync(row => row.Id == id, ct);
        var policy = await db.Policies.AsNoTracking().SingleAsync(row => row.Id == round.PolicyId, ct);
        var concernsEmployers = (await db.PolicyVersions.AsNoTracking().SingleAsync(row => row.Id == round.PolicyVersionId, ct)).Terms.Review is not { EmployerConfirms: false };
        var (sent, total) = (0, await Listed(db, id).CountAsync(ct));
        await job.ReportAsync(sent, total);
        while (await SendBlockAsync(round, policy, concernsEmployers, ct) is > 0 and var count) await job.ReportAsync(sent += count, total);
        return new JobOutcome(new TextMessage("offer.job.sent", [sent]));
    }

    private async Task<int> SendBlockAsync(OfferRound round, Policy policy, bool concernsEmployers, CancellationToken ct)
    {
        // A context of its own for each block: what was told need not be kept in memory.
        await using var scope = scopes.CreateAsyncScope();
        var (own, news) = (scope.ServiceProvider.GetRequiredService<IPortalDb>(), scope.ServiceProvider.GetRequiredService<OfferNews>());
        var block = await Listed(own, round.Id).OrderBy(row => row.EmployerId).ThenBy(row => row.Id).Take(BlockSize).ToListAsync(ct);
        if (block.Count == 0) return 0;
        if (concernsEmployers)
            foreach (var (employer, count) in await FirstMetAsync(own, round.Id, [.. block.Select(offer => offer.EmployerId).Distinct()], ct)) await news.TellEmployerAsync(round, employer, count, ct);
        foreach (var offer in block) offer.Send(round, clock.UtcNow);
        await news.TellPeopleAsync(round, policy, [.. block.Select(offer => offer.PersonId)], ct);
        await own.SaveChangesAsync(ct);
        return block.Count;
    }

    /// <summary>Of these employers, those of whom nobody was told yet, with the number of their people: an employer gets one message.</summary>
    private static async Task<List<(EmployerId Employer, int Count)>> FirstMetAsync(IPortalDb db, OfferRoundId round, EmployerId[] employers, CancellationToken ct)
    {
        var rows = await db.BenefitOffers.Where(row => row.RoundId == round && EF.Parameter(employers).Contains(row.EmployerId) && row.State != OfferState.HeldBack)
            .GroupBy(row => row.EmployerId).Select(same => new { Employer = same.Key, Listed = same.Count(row => row.State == OfferState.Listed), All = same.Count() }).ToListAsync(ct);
        return [.. rows.Where(row => row.Listed == row.All).Select(row => (row.Employer, row.All))];
    }

    private static IQueryable<BenefitOffer> Listed(IPortalDb db, OfferRoundId round) => db.BenefitOffers.Where(row => row.RoundId == round && row.State == OfferState.Listed);
}
