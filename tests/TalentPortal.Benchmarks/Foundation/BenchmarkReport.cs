using System.Diagnostics;
using System.Text.Json;

namespace TalentPortal.Benchmarks.Foundation;

/// <summary>The outcome as one line: median ratios, the aims, whether all are met, and the largest working set of the process.</summary>
public sealed class BenchmarkReport(string benchmark)
{
    private const string Peak = "peak_mb";

    private readonly List<Aim> aims = [];

    public bool Met => aims.TrueForAll(aim => aim.Met);

    public static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return Math.Round(process.PeakWorkingSet64 / 1048576.0);
    }

    /// <summary>The smaller the better.</summary>
    public BenchmarkReport AtMost(string name, double value, double limit) => With(new Aim(name, Math.Round(value, 3), limit, value <= limit));

    /// <summary>The larger the better.</summary>
    public BenchmarkReport AtLeast(string name, double value, double limit) => With(new Aim(name, Math.Round(value, 3), limit, value >= limit));

    /// <summary>The largest working set of the whole run, references included.</summary>
    public BenchmarkReport PeakAtMost(double megabytes) => AtMost(Peak, PeakMegabytes(), megabytes);

    public string ToJson() => JsonSerializer.Serialize(new
    {
        benchmark,
        ratios = aims.Where(aim => aim.Name != Peak).ToDictionary(aim => aim.Name, aim => aim.Value),
        aims = aims.ToDictionary(aim => aim.Name, aim => aim.Limit),
        met = Met,
        peak_mb = PeakMegabytes(),
    });

    private BenchmarkReport With(Aim aim)
    {
        aims.Add(aim);
        return this;
    }

    private sealed record Aim(string Name, double Value, double Limit, bool Met);
}
