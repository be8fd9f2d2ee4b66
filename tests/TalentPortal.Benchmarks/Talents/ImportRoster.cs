using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Benchmarks.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Benchmarks.Talents;

/// <summary>
/// 100,000 roster rows from xlsx, from the upload over the check to the end of the import, on an empty register, against a bare
/// streaming read of the same file plus a bare batched insert of the same rows. Aims: at most 2.5 times, at most 400 MB.
/// </summary>
public sealed class ImportRoster : IBenchmark
{
    private const int Months = 10;

    private int people = 10_000;

    public string Name => "import-roster";

    public async Task<BenchmarkReport> RunAsync(BenchmarkSize size)
    {
        people = size.Of(10_000, 20);
        var file = await MakeFileAsync();
        using var rows = new BareRows("Employers", "People", "PersonNameGrams", "InsuranceMonths");
        await ImportAsync(file, rows.TakeAsync);

        BenchmarkReport.ForgetPeak();
        var ratios = new List<double>();
        for (var round = 1; round <= size.Rounds; round++)
        {
            var read = await Rounds.SecondsAsync(() => BareRead(file));
            var insert = await rows.InsertSecondsAsync();
            var product = await ImportAsync(file, _ => Task.CompletedTask);
            ratios.Add(product / (read + insert));
            await Console.Error.WriteLineAsync($"round {round}: bare read {read:0.00} s, bare insert {insert:0.00} s, import {product:0.00} s, ratio {ratios[^1]:0.00}, peak {BenchmarkReport.PeakMegabytes():0} MB");
        }

        return new BenchmarkReport(Name).AtMost("vs_read_and_insert", Rounds.Median(ratios), 2.5).PeakAtMost(400);
    }

    private async Task<byte[]> MakeFileAsync()
    {
        using var file = new MemoryStream();
        var last = YearMonth.Of(DateOnly.FromDateTime(DateTime.UtcNow)).AddMonths(-1);
        await RosterWorkbook.WriteAsync(file, new RosterGenerator(people, Months, last, seed: 1).Rows(), CancellationToken.None);
        return file.ToArray();
    }

    private Task BareRead(byte[] file)
    {
        var rows = BareSheet.Rows(new MemoryStream(file)).Count();
        return rows == people * Months + 1 ? Task.CompletedTask : throw new InvalidOperationException($"The bare reader saw {rows} rows.");
    }

    /// <summary>The whole way through the portal's own services; gives the seconds, then shows the database.</summary>
    private async Task<double> ImportAsync(byte[] file, Func<MigratedDatabase, Task> afterwards)
    {
        await using var database = await OpenAsync();
        var id = default(RosterImportId);
        var seconds = await Rounds.SecondsAsync(async () =>
        {
            id = await database.InScopeAsync<RosterImportService, RosterImportId>(service => service.UploadAsync(new UploadedSheet("roster.xlsx"), new MemoryStream(file), CancellationToken.None));
            await WorkAsync(database);
            var version = (await GetAsync(database, id)).Version;
            await database.InScopeAsync<RosterImportService>(service => service.ConfirmAsync(id, new ConfirmRoster { Version = version }, CancellationToken.None));
            await WorkAsync(database);
        });
        var import = await GetAsync(database, id);
        if (import.Status is not SheetImportStatus.Imported || import.Imported.New != people * Months) throw new InvalidOperationException($"Imported {import.Imported.New} rows, {import.Status}.");
        await afterwards(database);
        return seconds;
    }

    private static Task<MigratedDatabase> OpenAsync() => MigratedDatabase.CreateAsync(services =>
    {
        services.AddSingleton(TimeProvider.System);
        services.AddJobs().AddInsuranceRosters();
        services.AddScoped<DocumentVault>();
        services.AddSingleton(new DocumentVaultOptions { Directory = Directory.CreateTempSubdirectory("talent-files-").FullName });
        services.AddSingleton(PortalTexts.Load(new PortalFormat(), strict: true));
        services.AddSingleton<ICurrentActor>(new Clerk(new Actor(AccountId.New(), "李芳", new HashSet<Capability> { Capability.ImportInsurance })));
    });

    private static async Task WorkAsync(MigratedDatabase database)
    {
        while (await database.Get<JobWorker>().RunNextAsync(CancellationToken.None)) { }
    }

    private static async Task<RosterImport> GetAsync(MigratedDatabase database, RosterImportId id) =>
        (await database.InScopeAsync<RosterImportService, RosterForClerk>(service => service.GetAsync(id, CancellationToken.None))).Import;

    private sealed record Clerk(Actor Actor) : ICurrentActor
    {
        public bool IsSignedIn => true;
    }
}
