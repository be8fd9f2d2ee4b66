using System.Globalization;
using TalentPortal.Benchmarks.Foundation;
using TalentPortal.Benchmarks.Payments;
using TalentPortal.Benchmarks.Subsidies;
using TalentPortal.Benchmarks.Talents;

// dotnet run -c Release --project tests/TalentPortal.Benchmarks -- NAME [ROUNDS] [--small]: one JSON line on the standard output,
// progress on the error output, exit code 0 when every aim is met.
// The portal's host looks for its content root in a file beside the program.
Directory.SetCurrentDirectory(AppContext.BaseDirectory);
IBenchmark[] benchmarks = [new Queue(), new Accrue(), new ImportRoster(), new Start()];

if (args is not [var name, ..] || benchmarks.FirstOrDefault(candidate => candidate.Name == name) is not { } benchmark)
{
    Console.Error.WriteLine($"Name one of: {string.Join(", ", benchmarks.Select(candidate => candidate.Name))}");
    return 2;
}

var rounds = args.Skip(1).Where(argument => char.IsAsciiDigit(argument[0])).Select(argument => int.Parse(argument, CultureInfo.InvariantCulture)).FirstOrDefault(5);
var report = await benchmark.RunAsync(args.Contains("--small") ? BenchmarkSize.Small : new BenchmarkSize(rounds, IsSmall: false));
Console.WriteLine(report.ToJson());
return report.Met ? 0 : 1;
