namespace TalentPortal.Benchmarks.Foundation;

/// <summary>One promise of speed, measured against a bare reference in the same run.</summary>
public interface IBenchmark
{
    string Name { get; }

    Task<BenchmarkReport> RunAsync(BenchmarkSize size);
}

/// <summary>How long to measure. The small size proves that the benchmark still works; its figures mean nothing.</summary>
public sealed record BenchmarkSize(int Rounds, bool IsSmall)
{
    public static readonly BenchmarkSize Small = new(1, true);

    public int Of(int full, int small) => IsSmall ? small : full;
}
