using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Talents;
using TalentPortal.Benchmarks.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Testing;

namespace TalentPortal.Benchmarks.Talents;

/// <summary>
/// The county's list of 100,000 people, read from the register and written as a spreadsheet, against the library's bare streaming write of
/// the same cells from memory. Aims: at most twice the time, at most 250 MB. The bare writer goes round and round a thousand of the
/// portal's own rows, so that it need not hold the whole list, which would be the larger part of the memory measured.
/// </summary>
public sealed class ExportTalents : IBenchmark
{
    private const int Kept = 1_000;
    private static readonly OpenXmlConfiguration Layout = new() { EnableAutoWidth = false };

    public string Name => "talent-export";

    public async Task<BenchmarkReport> RunAsync(BenchmarkSize size)
    {
        var people = size.Of(100_000, 300);
        await using var town = await TalentTown.OpenAsync(people);
        await SealAsync(town);
        var file = Path.Combine(town.DataDirectory, "list.xlsx");
        await ExportAsync(town, file);
        var cells = ReadFirst(file, people);

        BenchmarkReport.ForgetPeak();
        var ratios = new List<double>();
        for (var round = 1; round <= size.Rounds; round++)
        {
            var bare = await Rounds.SecondsAsync(() => WriteBareAsync(file, cells, people));
            var product = await Rounds.SecondsAsync(() => ExportAsync(town, file));
            ratios.Add(product / bare);
            await Console.Error.WriteLineAsync($"round {round}: bare write {bare:0.00} s, export {product:0.00} s, ratio {ratios[^1]:0.00}, peak {BenchmarkReport.PeakMegabytes():0} MB");
        }

        return new BenchmarkReport(Name).AtMost("vs_write", Rounds.Median(ratios), 2).PeakAtMost(250);
    }

    /// <summary>The copied people have numbers that nobody could open; the list shows them masked, so each gets one of its own.</summary>
    private static async Task SealAsync(TalentTown town)
    {
        await using var connection = await BareInsert.OpenAsync(town.DatabasePath);
        var ids = new List<string>();
        await using (var all = connection.CreateCommand())
        {
            all.CommandText = "SELECT Id FROM People";
            await using var reader = await all.ExecuteReaderAsync();
            while (await reader.ReadAsync()) ids.Add(reader.GetString(0));
        }

        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
        await using var seal = connection.CreateCommand();
        (seal.CommandText, seal.Transaction) = ("UPDATE People SET IdNumber_Envelope = $envelope WHERE Id = $id", transaction);
        var (envelope, id) = (seal.Parameters.Add("$envelope", SqliteType.Blob), seal.Parameters.Add("$id", SqliteType.Text));
        foreach (var person in ids)
        {
            (envelope.Value, id.Value) = (town.Vault.Seal(PersonalField.IdNumber, Guid.Parse(person), town.IdNumber).Envelope, person);
            await seal.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    private static Task ExportAsync(TalentTown town, string path) => town.ActAsync(town.Officer, async services =>
    {
        await using var file = File.Create(path);
        await services.GetRequiredService<TalentExport>().WriteAsync(file, new TalentFilter(), CancellationToken.None);
    });

    private static List<KeyValuePair<string, object?>[]> ReadFirst(string path, int people)
    {
        var rows = MiniExcel.Query(path, useHeaderRow: true).Cast<IDictionary<string, object?>>();
        var (kept, seen) = (new List<KeyValuePair<string, object?>[]>(), 0);
        foreach (var row in rows)
            if (seen++ < Kept) kept.Add([.. row]);
        return seen >= people ? kept : throw new InvalidOperationException($"The list has {seen} rows for {people} people.");
    }

    private static async Task WriteBareAsync(string path, List<KeyValuePair<string, object?>[]> cells, int people)
    {
        await using var file = File.Create(path);
        await MiniExcel.SaveAsAsync(file, Rows(cells, people), configuration: Layout);
    }

    private static IEnumerable<Dictionary<string, object?>> Rows(List<KeyValuePair<string, object?>[]> cells, int people)
    {
        for (var i = 0; i < people; i++) yield return new Dictionary<string, object?>(cells[i % cells.Count]);
    }
}
