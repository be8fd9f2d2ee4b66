using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Payments;
using TalentPortal.Benchmarks.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Payments;
using TalentPortal.Testing;

namespace TalentPortal.Benchmarks.Payments;

/// <summary>
/// One month's accrual for 100,000 running entitlements on SQLite, as the officer's job does it, against bare batched inserts of the
/// lines it makes into the same database. Aim: at least half their rate.
/// </summary>
public sealed class Accrue : IBenchmark
{
    public string Name => "accrue";

    public async Task<BenchmarkReport> RunAsync(BenchmarkSize size)
    {
        var rights = size.Of(100_000, 200);
        await using var host = new PortalHost();
        await host.InitializeAsync();
        var officer = await host.AddAccountAsync(Role.SecondReviewer);
        await new RunningRights(host).MakeAsync(rights);
        using var files = new DatabaseCopies(host.DataDirectory);
        await files.TakeAsync("before");
        await AccrueAsync(host, officer, rights);
        await files.TakeAsync("after");

        var rates = new List<double>();
        for (var round = 1; round <= size.Rounds; round++)
        {
            var bare = await InsertAsync(files);
            await files.PutBackAsync("before");
            var product = await AccrueAsync(host, officer, rights);
            rates.Add(bare / product);
            await Console.Error.WriteLineAsync($"round {round}: bare insert {bare:0.00} s, accrual {product:0.00} s, rate {rates[^1]:0.00}, peak {BenchmarkReport.PeakMegabytes():0} MB");
        }

        return new BenchmarkReport(Name).AtLeast("vs_bare_insert", Rounds.Median(rates), 0.5);
    }

    /// <summary>From the officer's order to the finished run; gives the seconds of the job.</summary>
    private static async Task<double> AccrueAsync(PortalHost host, Account officer, int rights)
    {
        var id = await host.ActAsync(officer, services =>
        {
            var service = services.GetRequiredService<AccrualService>();
            return service.StartAsync(new StartAccrual { Month = services.GetRequiredService<AccrualQueries>().NextMonth.ToString() }, CancellationToken.None);
        });
        var seconds = await Rounds.SecondsAsync(() => host.Services.GetRequiredService<JobWorker>().RunNextAsync(CancellationToken.None));
        var run = await host.WithDbAsync(db => db.AccrualRuns.AsNoTracking().SingleAsync(row => row.Id == id));
        return run.State is AccrualRunState.Computed && run.Lines == rights ? seconds
            : throw new InvalidOperationException($"The run is {run.State} with {run.Lines} lines for {rights} rights.");
    }

    private static async Task<double> InsertAsync(DatabaseCopies files)
    {
        await using var source = await BareInsert.OpenAsync(files.PathOf("after"), readOnly: true);
        await using var target = await BareInsert.OpenAsync(files.Fresh("before"));
        return await BareInsert.SecondsAsync(source, target, "AccrualLines", "RunId IS NOT NULL");
    }
}
