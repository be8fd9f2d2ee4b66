using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Benchmarks.Foundation;

namespace TalentPortal.Benchmarks.Subsidies;

/// <summary>
/// The clerk's queue page, signed in, through HTTP on 500,000 applications: its requests per second against those of a bare page in
/// the same server (aim: at least 0.8), and its time against the same page on 5,000 applications (aim: at most 1.25).
/// </summary>
public sealed class Queue : IBenchmark
{
    private const string BarePage = "/bare-queue";

    public string Name => "queue";

    public async Task<BenchmarkReport> RunAsync(BenchmarkSize size)
    {
        await using var large = await QueueTown.OpenAsync(size.Of(500_000, 3_000));
        await using var small = await QueueTown.OpenAsync(size.Of(5_000, 2_000));
        var (page, smallPage) = (await PrepareAsync(large), await PrepareAsync(small));
        var requests = size.Of(400, 5);
        // Long enough for the compiler to have come to its end: it works on the same two processors as the pages.
        for (var warming = 0; warming < size.Of(15, 1); warming++) await MeasureAsync(large, page, small, smallPage, requests);

        var (rates, growths, processor) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 1; round <= size.Rounds * size.Of(3, 1); round++)
        {
            var (bare, product, product5k) = await MeasureAsync(large, page, small, smallPage, requests);
            rates.Add(bare.Seconds / product.Seconds);
            growths.Add(product.Seconds / product5k.Seconds);
            processor.Add(bare.Processor / product.Processor);
            await Console.Error.WriteLineAsync($"round {round}: bare {requests / bare.Seconds:0}/s, page {requests / product.Seconds:0}/s, at the small register {requests / product5k.Seconds:0}/s: {rates[^1]:0.00}, {growths[^1]:0.00}; by processor {processor[^1]:0.00}, {product.Processor / product5k.Processor:0.00}");
        }

        await Console.Error.WriteLineAsync($"median by processor {Rounds.Median(processor):0.00}");
        return new BenchmarkReport(Name).AtLeast("vs_ado", Rounds.Median(rates), 0.80).AtMost("vs_5k", Rounds.Median(growths), 1.25);
    }

    private static async Task<((double Seconds, double Processor) Bare, (double Seconds, double Processor) Product, (double Seconds, double Processor) Product5k)> MeasureAsync(QueueTown large, string page, QueueTown small, string smallPage, int requests)
    {
        var bare = await Rounds.MeasureAsync(() => large.RequestAsync(BarePage, requests));
        var product = await Rounds.MeasureAsync(() => large.RequestAsync(page, requests));
        var product5k = await Rounds.MeasureAsync(() => small.RequestAsync(smallPage, requests));
        return (bare, product, product5k);
    }

    /// <summary>Gives the bare page what it shall know beforehand, and makes sure that it says the same as the portal's.</summary>
    private static async Task<string> PrepareAsync(QueueTown town)
    {
        using var client = town.Connect();
        var (address, day, number) = Markup.Next(await client.GetStringAsync(new Uri("/work/subsidies", UriKind.Relative)));
        var shown = await client.GetStringAsync(new Uri(address, UriKind.Relative));
        var bare = town.Services.GetRequiredService<BareQueue>();
        (bare.Frame, bare.Sprite, bare.After) = (Markup.Frame(shown), Markup.Sprite(shown), (day, number));
        bare.Calendar = await town.WithAsync(services => services.GetRequiredService<CalendarQueries>().CurrentAsync(CancellationToken.None));
        await town.MustBeSameAsync(shown, BarePage);
        return address;
    }
}
