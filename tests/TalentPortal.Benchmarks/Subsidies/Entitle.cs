using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Benchmarks.Foundation;
using TalentPortal.Benchmarks.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Offers;

namespace TalentPortal.Benchmarks.Subsidies;

/// <summary>
/// A round over 1,000,000 people, from the start of its job to its end, against a bare streaming read of the same rows plus a bare batched
/// insert of the entitlements it writes, evidence included. Aim: at most one and a half times, and 500 MB.
/// </summary>
public sealed class Entitle : IBenchmark
{
    private const string Offers = "BenefitOffers";

    public string Name => "entitle";

    public async Task<BenchmarkReport> RunAsync(BenchmarkSize size)
    {
        var people = size.Of(1_000_000, 300);
        await using var town = await TalentTown.OpenAsync(people);
        var (policy, reviewer) = await PrepareAsync(town);
        using var files = new DatabaseCopies(town.DataDirectory);
        await files.TakeAsync("before");
        await MatchAsync(town, reviewer, policy, people);
        await files.TakeAsync("after");

        BenchmarkReport.ForgetPeak();
        var ratios = new List<double>();
        for (var round = 1; round <= size.Rounds; round++)
        {
            var read = await Rounds.SecondsAsync(() => BareRegister.ReadAsync(files.PathOf("before")));
            var insert = await BareRegister.InsertAsync(files, Offers);
            await files.PutBackAsync("before");
            var product = await MatchAsync(town, reviewer, policy, people);
            ratios.Add(product / (read + insert));
            await Console.Error.WriteLineAsync($"round {round}: bare read {read:0.00} s, bare insert {insert:0.00} s, matching {product:0.00} s, ratio {ratios[^1]:0.00}, peak {BenchmarkReport.PeakMegabytes():0} MB");
        }

        return new BenchmarkReport(Name).AtMost("vs_read_and_insert", Rounds.Median(ratios), 1.5).PeakAtMost(500);
    }

    /// <summary>A policy for whoever graduated within ten years (the town's degrees are of 2020), and who starts its round.</summary>
    internal static async Task<(PolicyId Policy, Account Reviewer)> PrepareAsync(TalentTown town)
    {
        await VouchAsync(town);
        var policy = await town.ActAsync(town.Officer, services => AllowanceInTown.PublishAsync(services, AllowanceTerms.CountyDraft2026() with { GraduationYears = 10 }, town.Now));
        return (policy, await town.AddAccountAsync(Role.FirstReviewer));
    }

    /// <summary>Degrees and work as registers and employers vouch for them.</summary>
    private static async Task VouchAsync(TalentTown town)
    {
        await using var connection = await BareInsert.OpenAsync(town.DatabasePath);
        await BareInsert.ExecuteAsync(connection, "UPDATE Educations SET Verification = 'Chsi', VerifiedOn = '2020-07-01'; UPDATE Employments SET ConfirmedAt = '2020-07-02 00:00:00'");
    }

    internal static async Task<double> MatchAsync(TalentTown town, Account reviewer, PolicyId policy, int people)
    {
        var id = await town.ActAsync(reviewer, services => services.GetRequiredService<OfferRoundService>().StartAsync(new StartOfferRound { PolicyId = policy.Value }, CancellationToken.None));
        var seconds = await Rounds.SecondsAsync(() => town.Services.GetRequiredService<JobWorker>().RunNextAsync(CancellationToken.None));
        var round = await town.WithDbAsync(db => db.OfferRounds.AsNoTracking().SingleAsync(row => row.Id == id));
        var counts = PortalJson.Read<OfferCounts>(round.Result ?? throw new InvalidOperationException("The round did not come to its end."));
        var written = await town.WithDbAsync(db => db.BenefitOffers.CountAsync(row => row.RoundId == id));
        return counts.People >= people && written > people / 20 && written == counts.Outcomes[OfferOutcome.Entitled] ? seconds
            : throw new InvalidOperationException($"Looked at {counts.People}, {written} entitled: {round.Result}");
    }
}
