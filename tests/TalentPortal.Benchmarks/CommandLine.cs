using System.Globalization;
using TalentPortal.Benchmarks.Foundation;
using TalentPortal.Benchmarks.Loans;
using TalentPortal.Benchmarks.Payments;
using TalentPortal.Benchmarks.Policies;
using TalentPortal.Benchmarks.Stations;
using TalentPortal.Benchmarks.Subsidies;
using TalentPortal.Benchmarks.Talents;

namespace TalentPortal.Benchmarks;

/// <summary>
/// <c>dotnet run -c Release --project tests/TalentPortal.Benchmarks -- NAME [ROUNDS] [--small]</c>: one JSON line on the standard output,
/// progress on the error output, exit code 0 when every aim is met. A class with a name, because the tests know another Program.
/// </summary>
internal static class CommandLine
{
    private static readonly IBenchmark[] Benchmarks = [new Queue(), new Accrue(), new ImportRoster(), new Start(), new TalentSearchPage(), new TalentList(), new ImportTalents(), new ExportTalents(), new Simulate(), new Entitle(), new Rules(), new Beds(), new Interest()];

    private static async Task<int> Main(string[] args)
    {
        if (args is not [var name, ..] || Benchmarks.FirstOrDefault(candidate => candidate.Name == name) is not { } benchmark)
        {
            await Console.Error.WriteLineAsync($"Name one of: {string.Join(", ", Benchmarks.Select(candidate => candidate.Name))}");
            return 2;
        }

        // The portal's host looks for its content root in a file beside the program.
        Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        var rounds = args.Skip(1).Where(argument => char.IsAsciiDigit(argument[0])).Select(argument => int.Parse(argument, CultureInfo.InvariantCulture)).FirstOrDefault(5);
        var report = await benchmark.RunAsync(args.Contains("--small") ? BenchmarkSize.Small : new BenchmarkSize(rounds, IsSmall: false));
        Console.WriteLine(report.ToJson());
        return report.Met ? 0 : 1;
    }
}
