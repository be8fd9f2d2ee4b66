using System.Diagnostics;
using TalentPortal.Benchmarks.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Benchmarks.Policies;

/// <summary>
/// Twelve policies made from the library, judged for 1,000,000 people in memory, against the same rules written by hand in C# over the
/// same facts. Aim: at least half their speed. Compiling the twelve is part of the product's time.
/// </summary>
public sealed class Rules : IBenchmark
{
    public string Name => "rules";

    public async Task<BenchmarkReport> RunAsync(BenchmarkSize size)
    {
        var people = People(size.Of(1_000_000, 500));
        var ratios = new List<double>();
        for (var round = 1; round <= size.Rounds; round++)
        {
            var (byHand, expected) = Count(people, [.. TwelvePolicies.All.Select(policy => policy.ByHand)]);
            var (fromTheLibrary, found) = Count(people, [.. TwelvePolicies.All.Select(policy => policy.FromTheLibrary)]);
            if (!expected.SequenceEqual(found)) throw new InvalidOperationException($"By hand {string.Join(' ', expected)}, from the library {string.Join(' ', found)}.");
            ratios.Add(byHand / fromTheLibrary);
            await Console.Error.WriteLineAsync($"round {round}: by hand {byHand:0.000} s, from the library {fromTheLibrary:0.000} s, ratio {ratios[^1]:0.00}");
        }

        return new BenchmarkReport(Name).AtLeast("vs_by_hand", Rounds.Median(ratios), 0.5);
    }

    private static (double Seconds, int[] Entitled) Count(ConditionFacts[] people, Func<ConditionFacts, bool>[] policies)
    {
        GC.Collect();
        var (watch, entitled) = (Stopwatch.StartNew(), new int[policies.Length]);
        foreach (var person in people)
            for (var i = 0; i < policies.Length; i++)
                if (policies[i](person)) entitled[i]++;
        return (watch.Elapsed.TotalSeconds, entitled);
    }

    private static (double Seconds, int[] Entitled) Count(ConditionFacts[] people, PolicyCondition[] policies)
    {
        GC.Collect();
        var (watch, entitled) = (Stopwatch.StartNew(), new int[policies.Length]);
        var programs = policies.Select(policy => new ConditionProgram(policy).Compiled).ToArray();
        foreach (var person in people)
            for (var i = 0; i < programs.Length; i++)
                if (programs[i](person) is ConditionOutcome.Met) entitled[i]++;
        return (watch.Elapsed.TotalSeconds, entitled);
    }

    // Made up by a counter, so that every run judges the same people.
    private static ConditionFacts[] People(int count)
    {
        var random = new Random(20261127);
        var months = Enumerable.Range(0, 400).Select(i => Enumerable.Range(0, 40).Where(_ => random.Next(5) > i % 5).Select(month => new YearMonth(2023, 1).Index + month).ToArray()).ToArray();
        return [.. Enumerable.Range(0, count).Select(i => Person(random, months[i % months.Length]))];
    }

    private static ConditionFacts Person(Random random, int[] months)
    {
        var rank = random.Next(-2, 5);
        return new()
        {
            Today = new DateOnly(2026, 7, 1),
            Birth = new DateOnly(1970, 1, 1).AddDays(random.Next(13_000)),
            FirstInsuredDay = months.Length == 0 ? new DateOnly(2026, 7, 1) : YearMonth.FromIndex(months[0]).FirstDay,
            InsuredMonths = months,
            EducationRank = rank,
            FullTimeRank = rank - random.Next(2),
            VerifiedRank = rank - random.Next(2),
            VerifiedFullTimeRank = rank - random.Next(3),
            GraduatedOn = random.Next(10) is 0 ? null : new DateOnly(2018, 6, 20).AddMonths(random.Next(90)),
            Degree = rank < 2 ? null : (Degree)(6 - rank),
            VerifiedDegree = rank < 3 ? null : (Degree)(6 - rank),
            Recognitions = random.Next(8) is 0 ? [new RecognitionSpan((TalentLevel)random.Next(6), new DateOnly(2024, 1, 1), new DateOnly(2028, 12, 31))] : [],
            Employer = (EmployerType)random.Next(8),
            WorkSince = new DateOnly(2023, 1, 1).AddDays(random.Next(1_270)),
            ContractMonths = random.Next(4) is 0 ? int.MaxValue : random.Next(60),
            HouseholdRegion = random.Next(5) switch { 0 => null, 1 => "371425", 2 => "371482", 3 => "370102", _ => "110105" },
            TalentSource = (TalentSource)random.Next(4),
            Benefits = random.Next(9) is 0 ? [new HeldBenefit("rent", "租房补贴", new DateOnly(2026, 1, 1), null)] : [],
            OwnsHome = random.Next(3) switch { 0 => null, 1 => true, _ => false },
            Sums = random.Next(6) is 0 ? [new ProvenSum(ProvenSumKind.RentPaid, Money.FromYuan(random.Next(8_000)))] : [],
        };
    }
}
