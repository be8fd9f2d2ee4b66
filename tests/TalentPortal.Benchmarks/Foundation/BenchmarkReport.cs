using System.Diagnostics;
using System.Runtime.InteropServices;
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

    /// <summary>
    /// What the making of the register took is no part of the product: heap and C library give back what they hold for later, and the
    /// system counts the peak from now on (Linux; elsewhere the peak is that of the whole process).
    /// </summary>
    public static void ForgetPeak()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (!OperatingSystem.IsLinux()) return;
        _ = Trim(0);
        File.WriteAllText("/proc/self/clear_refs", "5");
    }

    [DllImport("libc", EntryPoint = "malloc_trim"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Trim(nint kept);

    /// <summary>The smaller the better.</summary>
    public BenchmarkReport AtMost(string name, double value, double limit) => With(new Aim(name, Math.Round(value, 3), limit, value <= limit));

    /// <summary>The larger the better.</summary>
    public BenchmarkReport AtLeast(string name, double value, double limit) => With(new Aim(name, Math.Round(value, 3), limit, value >= limit));

    /// <summary>The largest working set since <see cref="ForgetPeak"/>, references included.</summary>
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
