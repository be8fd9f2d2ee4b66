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

    /// <summary>
    /// Also what the processor spent on it. The aims are about time; on a machine that does much else the processor's share says more
    /// about product and reference than the clock, so it stands beside it in the progress.
    /// </summary>
    public static async Task<(double Seconds, double Processor)> MeasureAsync(Func<Task> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        var seconds = await SecondsAsync(work);
        return (seconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
