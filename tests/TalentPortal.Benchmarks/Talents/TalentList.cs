using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Benchmarks.Foundation;

namespace TalentPortal.Benchmarks.Talents;

/// <summary>
/// The list of the register, filtered, through HTTP among 1,000,000 people: its requests per second against those of a bare page in the
/// same server that renders the same markup from one prepared statement (aim: at least 0.8), and the page 10,000 pages deep against the
/// first (aim: at most 1.25 times its time).
/// </summary>
public sealed class TalentList : IBenchmark
{
    private const string BarePage = "/bare-talents", Filtered = "/work/talents?Sex=Male";
    private const int PageSize = 50;

    public string Name => "talent-list";

    public async Task<BenchmarkReport> RunAsync(BenchmarkSize size)
    {
        await using var town = await TalentTown.OpenAsync(size.Of(1_000_000, 3_000));
        await Console.Error.WriteLineAsync("filled");
        await PrepareAsync(town);
        var deep = await DeepAsync(town, size.Of(9_990, 20));
        var requests = size.Of(300, 5);
        // Long enough for the compiler to have come to its end: it works on the same two processors as the pages.
        for (var warming = 0; warming < size.Of(15, 1); warming++) await MeasureAsync(town, deep, requests);

        var (rates, depths, processor) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 1; round <= size.Rounds * size.Of(3, 1); round++)
        {
            var (bare, first, later) = await MeasureAsync(town, deep, requests);
            rates.Add(bare.Seconds / first.Seconds);
            depths.Add(later.Seconds / first.Seconds);
            processor.Add(bare.Processor / first.Processor);
            await Console.Error.WriteLineAsync($"round {round}: bare {requests / bare.Seconds:0}/s, page {requests / first.Seconds:0}/s, deep {requests / later.Seconds:0}/s: {rates[^1]:0.00}, {depths[^1]:0.00}; by processor {processor[^1]:0.00}");
        }

        await Console.Error.WriteLineAsync($"median by processor {Rounds.Median(processor):0.00}");
        return new BenchmarkReport(Name).AtLeast("vs_ado", Rounds.Median(rates), 0.80).AtMost("deep_vs_first", Rounds.Median(depths), 1.25);
    }

    private static async Task<((double Seconds, double Processor) Bare, (double Seconds, double Processor) First, (double Seconds, double Processor) Deep)> MeasureAsync(TalentTown town, string deep, int requests)
    {
        var bare = await Rounds.MeasureAsync(() => town.RequestAsync(BarePage, requests));
        var first = await Rounds.MeasureAsync(() => town.RequestAsync(Filtered, requests));
        var later = await Rounds.MeasureAsync(() => town.RequestAsync(deep, requests));
        return (bare, first, later);
    }

    /// <summary>Gives the bare page what surrounds the rows, and makes sure that it says the same as the portal's.</summary>
    private static async Task PrepareAsync(TalentTown town)
    {
        await town.SignInAsync(Filtered);
        using var client = town.Connect();
        var shown = await client.GetStringAsync(new Uri(Filtered, UriKind.Relative));
        town.Services.GetRequiredService<BareTalents>().Frame = Markup.Frame(shown);
        await town.MustBeSameAsync(shown, BarePage);
    }

    /// <summary>The address of the page so many pages further on.</summary>
    private static async Task<string> DeepAsync(TalentTown town, int pages)
    {
        await using var connection = await BareInsert.OpenAsync(town.DatabasePath, readOnly: true);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT NameInitials, Id FROM People WHERE MergedInto IS NULL AND Sex = 'Male' ORDER BY Id DESC LIMIT 1 OFFSET @skipped";
        command.Parameters.Add(new SqliteParameter("@skipped", pages * PageSize - 1));
        await using var reader = await command.ExecuteReaderAsync();
        if (!await reader.ReadAsync()) throw new InvalidOperationException($"There are no {pages} pages.");
        return string.Create(CultureInfo.InvariantCulture, $"{Filtered}&After={reader.GetString(0)}~{Guid.Parse(reader.GetString(1)):N}");
    }
}
