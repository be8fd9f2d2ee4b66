using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>
/// The best lawful combination of benefits (3.6): of those that exclude one another only some can be taken; what is taken is combined
/// by <see cref="BenefitStacking"/>. Amounts in fen, nothing is rounded. The order of the options means nothing: of equal totals the one
/// with fewer benefits wins, then the one whose codes come first.
/// </summary>
public static class StackingSolver
{
    /// <summary>Benefits that exclude one another are tried in every combination; more of them than this no county has.</summary>
    public const int MostExclusive = 20;

    /// <param name="version">Printed on the receipt.</param>
    /// <param name="options">Everything the person would be granted, each taken alone.</param>
    /// <exception cref="ArgumentException">A policy stands twice, or more than <see cref="MostExclusive"/> exclude one another.</exception>
    public static BestCombination Solve(PolicyStamp version, IEnumerable<BenefitOption> options)
    {
        var all = options.OrderBy(option => option.Claim.PolicyCode, StringComparer.Ordinal).ToList();
        if (all.DistinctBy(option => option.Claim.PolicyCode).Count() != all.Count) throw new ArgumentException("A policy stands twice.", nameof(options));
        var contested = all.Where(option => all.Exists(other => option.Excludes(other))).ToList();
        if (contested.Count > MostExclusive) throw new ArgumentException($"More than {MostExclusive} benefits exclude one another.", nameof(options));
        var free = all.Except(contested).ToList();
        var lawful = Sets(contested).Select(chosen => Combination.Of(version, [.. free, .. chosen])).ToList();
        var best = lawful.OrderByDescending(combination => combination.Receipt.Total).ThenBy(combination => combination.Taken.Count).ThenBy(combination => combination.Codes, StringComparer.Ordinal).First();
        return new BestCombination(best.Receipt, best.Taken, [.. all.Select(option => Losing(option, best, lawful)).OfType<LosingOption>()]);
    }

    // Only sets that nothing could be added to: a benefit more never makes less.
    private static IEnumerable<List<BenefitOption>> Sets(List<BenefitOption> contested)
    {
        for (var set = 0; set < 1 << contested.Count; set++)
        {
            var chosen = contested.Where((_, i) => (set & 1 << i) != 0).ToList();
            if (chosen.Exists(one => chosen.Exists(one.Excludes))) continue;
            if (contested.Any(left => !chosen.Contains(left) && !chosen.Exists(left.Excludes))) continue;
            yield return chosen;
        }
    }

    private static LosingOption? Losing(BenefitOption option, Combination best, List<Combination> lawful)
    {
        if (best.Taken.Contains(option))
            return best.Pays(option).IsZero && !option.Claim.Amount.IsZero ? new(option, LosingReason.Covered, null, best.Receipt.Total) : null;
        var with = lawful.Where(combination => combination.Taken.Contains(option)).MaxBy(combination => combination.Receipt.Total)!;
        return new(option, LosingReason.Excluded, best.Taken.First(taken => taken.Excludes(option)), with.Receipt.Total);
    }

    private sealed record Combination(Receipt Receipt, IReadOnlyList<BenefitOption> Taken)
    {
        public string Codes => string.Join(' ', Taken.Select(option => option.Claim.PolicyCode));

        public static Combination Of(PolicyStamp version, IReadOnlyList<BenefitOption> chosen) =>
            new(BenefitStacking.Combine(version, chosen.Select(option => option.Claim)), [.. chosen.OrderBy(option => option.Claim.PolicyCode, StringComparer.Ordinal)]);

        public Money Pays(BenefitOption option) => BenefitStacking.Lines(Taken.Select(taken => taken.Claim)).Single(line => line.Claim == option.Claim).Line.Amount!.Value;
    }
}

/// <summary>A benefit the person could have, and the policies it may not be taken with (EXCLUSIVE). One side naming the other is enough.</summary>
public sealed record BenefitOption(BenefitClaim Claim, IReadOnlySet<string> ExclusiveWith)
{
    public bool Excludes(BenefitOption other) =>
        other.Claim.PolicyCode != Claim.PolicyCode && (ExclusiveWith.Contains(other.Claim.PolicyCode) || other.ExclusiveWith.Contains(Claim.PolicyCode));
}

/// <summary>What to take, line by line, and what was left and why.</summary>
public sealed record BestCombination(Receipt Receipt, IReadOnlyList<BenefitOption> Taken, IReadOnlyList<LosingOption> Losing);

/// <summary>An option that brings nothing: <paramref name="Best"/> is the most one could get with it.</summary>
public sealed record LosingOption(BenefitOption Option, LosingReason Reason, BenefitOption? Because, Money Best);

public enum LosingReason
{
    /// <summary>Another benefit already pays as much (就高).</summary>
    Covered,
    /// <summary>It may not be taken with another one that is worth more (不得同时享受).</summary>
    Excluded,
}
