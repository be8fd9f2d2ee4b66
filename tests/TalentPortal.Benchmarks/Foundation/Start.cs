namespace TalentPortal.Benchmarks.Foundation;

/// <summary>
/// From the start of the process to the last byte of the first page: the published portal in Production on an existing SQLite
/// database, against the empty Razor Pages template published in the same way. Aim: at most twice its time.
/// </summary>
internal sealed class Start : IBenchmark
{
    public string Name => "start";

    public async Task<BenchmarkReport> RunAsync(BenchmarkSize size)
    {
        using var folder = new StartFolder();
        var portal = await folder.PublishPortalAsync();
        var empty = await folder.PublishTemplateAsync();
        await Console.Error.WriteLineAsync("published");
        await portal.RunCommandAsync("create-keys");
        // The first start makes the database; the second of each fills the machine's file cache.
        for (var warming = 0; warming < 2; warming++) _ = (await portal.FirstPageAsync(), await empty.FirstPageAsync());

        var ratios = new List<double>();
        for (var round = 1; round <= size.Rounds * size.Of(3, 1); round++)
        {
            var (template, product) = (await empty.FirstPageAsync(), await portal.FirstPageAsync());
            ratios.Add(product / template);
            await Console.Error.WriteLineAsync($"round {round}: template {template:0.000} s, portal {product:0.000} s, ratio {ratios[^1]:0.00}");
        }

        return new BenchmarkReport(Name).AtMost("vs_template", Rounds.Median(ratios), 2.0);
    }
}
