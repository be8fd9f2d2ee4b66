using TalentPortal.Benchmarks.Foundation;
using TalentPortal.Benchmarks.Talents;

// dotnet run -c Release --project tests/TalentPortal.Benchmarks -- NAME [ROUNDS]: one JSON line on the standard output, progress on
// the error output, exit code 0 when every aim is met.
IBenchmark[] benchmarks = [new ImportRoster()];

if (args is not [var name, ..] || benchmarks.FirstOrDefault(candidate => candidate.Name == name) is not { } benchmark)
{
    Console.Error.WriteLine($"Name one of: {string.Join(", ", benchmarks.Select(candidate => candidate.Name))}");
    return 2;
}

var rounds = args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 3;
var report = await benchmark.RunAsync(rounds);
Console.WriteLine(report.ToJson());
return report.Met ? 0 : 1;
