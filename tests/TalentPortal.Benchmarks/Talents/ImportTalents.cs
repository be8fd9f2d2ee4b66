using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Application.Talents.Import;
using TalentPortal.Benchmarks.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Benchmarks.Talents;

/// <summary>
/// A talent list of 100,000 people with 17 columns, about 3 % faulty and 2 % repeated rows, from the upload over mapping and check to the end
/// of the import, on an empty register, against a bare streaming read of the same file plus a bare batched insert of the rows that it
/// becomes. Aims: at most 2.5 times, at most 400 MB.
/// </summary>
public sealed class ImportTalents : IBenchmark
{
    private int rows;

    public string Name => "talent-import";

    public async Task<BenchmarkReport> RunAsync(BenchmarkSize size)
    {
        var file = await MakeFileAsync(size.Of(98_000, 300));
        using var written = new BareRows("Employers", "People", "PersonNameGrams", "Educations", "Employments", "RegisterChanges", "TalentImports", "TalentImportRows");
        await ImportAsync(file, written.TakeAsync);

        BenchmarkReport.ForgetPeak();
        var ratios = new List<double>();
        for (var round = 1; round <= size.Rounds; round++)
        {
            var read = await Rounds.SecondsAsync(() => BareRead(file));
            var insert = await written.InsertSecondsAsync();
            var product = await ImportAsync(file, _ => Task.CompletedTask);
            ratios.Add(product / (read + insert));
            await Console.Error.WriteLineAsync($"round {round}: bare read {read:0.00} s, bare insert {insert:0.00} s, import {product:0.00} s, ratio {ratios[^1]:0.00}, peak {BenchmarkReport.PeakMegabytes():0} MB");
        }

        return new BenchmarkReport(Name).AtMost("vs_read_and_insert", Rounds.Median(ratios), 2.5).PeakAtMost(400);
    }

    private async Task<byte[]> MakeFileAsync(int people)
    {
        using var file = new MemoryStream();
        var list = new TalentListGenerator(people, seed: 1, DateOnly.FromDateTime(DateTime.UtcNow));
        await SheetWriter.SaveAsync(file, [SheetToWrite.OfTexts("Sheet1", list.Rows().Prepend([.. TalentListGenerator.Headings]))], CancellationToken.None);
        rows = people + list.Repeated;
        return file.ToArray();
    }

    private Task BareRead(byte[] file)
    {
        var seen = BareSheet.Rows(new MemoryStream(file)).Count();
        return seen == rows + 1 ? Task.CompletedTask : throw new InvalidOperationException($"The bare reader saw {seen} rows.");
    }

    /// <summary>The whole way through the portal's own services; gives the seconds, then shows the database.</summary>
    private async Task<double> ImportAsync(byte[] file, Func<MigratedDatabase, Task> afterwards)
    {
        await using var database = await OpenAsync();
        var id = default(TalentImportId);
        var seconds = await Rounds.SecondsAsync(async () =>
        {
            await database.InScopeAsync<TalentImportService>(async imports =>
            {
                id = await imports.UploadAsync(new UploadedSheet("list.xlsx"), new MemoryStream(file), CancellationToken.None);
                var columns = await imports.ColumnsAsync(id, CancellationToken.None);
                await imports.MapAsync(id, new MapTalentList { Columns = [.. columns.Columns.Select(column => column.Holds)], AsOf = new DateOnly(2026, 1, 1), Version = 1 }, CancellationToken.None);
            });
            await WorkAsync(database);
            var version = (await GetAsync(database, id)).Version;
            await database.InScopeAsync<TalentImportService>(imports => imports.ConfirmAsync(id, new ConfirmTalentList { Version = version }, CancellationToken.None));
            await WorkAsync(database);
        });
        var import = await GetAsync(database, id);
        if (import.Status is not SheetImportStatus.Imported || import.Imported.Rows != rows || import.Imported.New < rows * 9 / 10) throw new InvalidOperationException($"Imported {import.Imported.New} of {import.Imported.Rows} rows, {import.Status}.");
        await afterwards(database);
        return seconds;
    }

    private static Task<MigratedDatabase> OpenAsync() => MigratedDatabase.CreateAsync(services =>
    {
        services.AddSingleton(TimeProvider.System);
        services.AddJobs().AddInsuranceRosters().AddTalentImports();
        services.AddScoped<DocumentVault>().AddScoped<PersonLookAlikes>().AddScoped<PersonSuspicions>().AddSingleton<Ethnicities>();
        services.AddSingleton(new DocumentVaultOptions { Directory = Directory.CreateTempSubdirectory("talent-files-").FullName });
        services.AddSingleton(PortalTexts.Load(new PortalFormat(), strict: true));
        services.AddValidatorsFromAssemblyContaining<MapTalentListValidator>();
        services.AddSingleton<ICurrentActor>(new Clerk(new Actor(AccountId.New(), "李芳", new HashSet<Capability> { Capability.ImportTalents })));
    });

    private static async Task WorkAsync(MigratedDatabase database)
    {
        while (await database.Get<JobWorker>().RunNextAsync(CancellationToken.None)) { }
    }

    private static async Task<TalentImport> GetAsync(MigratedDatabase database, TalentImportId id) =>
        (await database.InScopeAsync<TalentImportService, TalentImportForClerk>(imports => imports.GetAsync(id, CancellationToken.None))).Import;

    private sealed record Clerk(Actor Actor) : ICurrentActor
    {
        public bool IsSignedIn => true;
    }
}
