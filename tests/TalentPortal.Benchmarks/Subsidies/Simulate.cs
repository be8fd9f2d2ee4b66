using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Policies;
using TalentPortal.Application.Subsidies;
using TalentPortal.Benchmarks.Foundation;
using TalentPortal.Benchmarks.Talents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Simulation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Benchmarks.Subsidies;

/// <summary>
/// The trial of a draft on 1,000,000 people, from the start of its job to its end, against a round of entitlements over the same people in the same run (<see cref="Entitle"/>), at most twice its time;
/// and against a bare streaming read of the same rows plus a bare batched insert of the effects it writes, at most three times.
/// </summary>
public sealed class Simulate : IBenchmark
{
    private const string Effects = "PolicySimulationEffects";

    public string Name => "simulate";

    public async Task<BenchmarkReport> RunAsync(BenchmarkSize size)
    {
        var people = size.Of(1_000_000, 300);
        await using var town = await TalentTown.OpenAsync(people);
        var (policy, reviewer) = await Entitle.PrepareAsync(town);
        var draft = await DraftAsync(town);
        using var files = new DatabaseCopies(town.DataDirectory);
        await files.TakeAsync("before");
        await TryAsync(town, draft, people);
        await files.TakeAsync("after");

        BenchmarkReport.ForgetPeak();
        var (ratios, beside) = (new List<double>(), new List<double>());
        for (var round = 1; round <= size.Rounds; round++)
        {
            var read = await Rounds.SecondsAsync(() => BareRegister.ReadAsync(files.PathOf("before")));
            var insert = await BareRegister.InsertAsync(files, Effects);
            await files.PutBackAsync("before");
            var entitle = await Entitle.MatchAsync(town, reviewer, policy, people);
            await files.PutBackAsync("before");
            var product = await TryAsync(town, draft, people);
            ratios.Add(product / (read + insert));
            beside.Add(product / entitle);
            await Console.Error.WriteLineAsync($"round {round}: bare read {read:0.00} s, bare insert {insert:0.00} s, round of entitlements {entitle:0.00} s, trial {product:0.00} s, ratios {ratios[^1]:0.00} and {beside[^1]:0.00}, peak {BenchmarkReport.PeakMegabytes():0} MB");
        }

        return new BenchmarkReport(Name).AtMost("vs_entitle", Rounds.Median(beside), 2).AtMost("vs_read_and_insert", Rounds.Median(ratios), 3).PeakAtMost(500);
    }

    /// <summary>Every monthly amount rises by 100 yuan.</summary>
    private static Task<PolicyVersionId> DraftAsync(TalentTown town) => town.ActAsync(town.Officer, async services =>
    {
        var form = PolicyForms.Of(AllowanceTerms.CountyDraft2026() with { GraduationYears = 10 });
        form.EffectiveFrom = new DateOnly(2026, 7, 1);
        foreach (var level in form.Levels) level.Amount += 100;
        return await services.GetRequiredService<PolicyOfficeService>().WriteAsync(form, CancellationToken.None);
    });

    private static async Task<double> TryAsync(TalentTown town, PolicyVersionId draft, int people)
    {
        var id = await town.ActAsync(town.Officer, services => services.GetRequiredService<PolicySimulationService>().StartAsync(draft, new SimulatePolicy { TakeUpPercent = 100, NewcomersPercent = 100 }, CancellationToken.None));
        var seconds = await Rounds.SecondsAsync(() => town.Services.GetRequiredService<JobWorker>().RunNextAsync(CancellationToken.None));
        var simulation = await town.WithDbAsync(db => db.PolicySimulations.AsNoTracking().SingleAsync(row => row.Id == id));
        var counts = SimulationResult.FromJson(simulation.Result ?? throw new InvalidOperationException("The trial did not come to its end.")).Counts;
        return counts.People >= people && counts.Gain > people / 20 ? seconds : throw new InvalidOperationException($"Looked at {counts.People}, {counts.Gain} gain.");
    }
}
