namespace TalentPortal.Benchmarks.Foundation;

/// <summary>One promise of speed, measured against a bare reference in the same run.</summary>
internal interface IBenchmark
{
    string Name { get; }

    Task<BenchmarkReport> RunAsync(int rounds);
}
