using System.Diagnostics;

namespace TalentPortal.Benchmarks.Foundation;

/// <summary>Measures in turn, so that a busy machine slows reference and product alike, and keeps to medians.</summary>
internal static class Rounds
{
    public static async Task<double> SecondsAsync(Func<Task> work)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
