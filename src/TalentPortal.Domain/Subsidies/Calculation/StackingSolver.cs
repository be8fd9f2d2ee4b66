using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>
/// The best lawful combination of benefits (3.6): of those that exclude one another only some can be taken; what is taken is combined
/// by <see cref="BenefitStacking"/>, month by month where it is paid by the month, the whole with the whole where it is paid once. The
/// combination that gives most over its whole time wins, so that a monthly benefit and a one-off one that exclude each other are weighed
/// too. Amounts in fen, nothing is rounded. The order of the options means nothing: of equal totals the one with fewer benefits wins,
/// then the one whose codes come first.
/// </summary>
public static class StackingSolver
{
    /// <summary>Benefits that exclude one another are tried in every combination; more of them than this no county has.</summary>
    public const int MostExclusive = 20;

    /// <param name="version">Printed on the receipts.</param>
    /// <param name="options">Everything the person would be granted, each taken alone.</param>
    /// <exception cref="ArgumentException">A policy stands twice, or more than <see cref="MostExclusive"/> exclude one another.</exception>
    public static BestCombination Solve(PolicyStamp version, IEnumerable<BenefitOption> options)
    {
        var all = options.OrderBy(option => option.Claim.PolicyCode, StringComparer.Ordinal).ToList();
        if (all.DistinctBy(option => option.Claim.PolicyCode).Count() != all.Count) throw new ArgumentException("A policy stands twice.", nameof(options));
        var contested = Contested(all);
        if (contested.Count > MostExclusive) throw new ArgumentException($"More than {MostExclusive} benefits exclude one another.", nameof(options));
        var free = all.Except(contested).ToList();
        var lawful = Sets(contested).Select(chosen => new Combination([.. free, .. chosen])).ToList();
        var best = lawful.OrderByDescending(combination => combination.Total).ThenBy(combination => combination.Taken.Count).ThenBy(combination => combination.Codes, StringComparer.Ordinal).First();
        return new BestCombination(best.Monthly(version), best.Once(version), best.Total, best.Taken, [.. all.Select(option => Losing(option, best, lawful)).OfType<LosingOption>()]) { RunsTogether = best.RunsTogether };
    }

    /// <summary>Whether there are few enough that exclude one another.</summary>
    public static bool CanSolve(IReadOnlyList<BenefitOption> options) => Contested(options).Count <= MostExclusive;

    private static List<BenefitOption> Contested(IReadOnlyList<BenefitOption> all) => [.. all.Where(option => all.Any(option.Excludes))];

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
            return best.Pays(option).IsZero && !option.Claim.Amount.IsZero ? new(option, LosingReason.Covered, null, best.Total) : null;
        var with = lawful.Where(combination => combination.Taken.Contains(option)).MaxBy(combination => combination.Total)!;
        return new(option, LosingReason.Excluded, best.Taken.First(taken => taken.Excludes(option)), with.Total);
    }

    private sealed class Combination
    {
        private readonly Dictionary<string, Money> paid;
        /// <summary>Who pays what in the same months, together with how many of them there are and the latest.</summary>
        private readonly List<(IReadOnlyList<BenefitClaim> Claims, int Months, YearMonth Latest)> alike;

        public Combination(IReadOnlyList<BenefitOption> chosen)
        {
            Taken = [.. chosen.OrderBy(option => option.Claim.PolicyCode, StringComparer.Ordinal)];
            paid = Taken.ToDictionary(option => option.Claim.PolicyCode, _ => Money.Zero, StringComparer.Ordinal);
            alike = [.. Taken.SelectMany(option => option.Months.Select(month => (month.Month, Claim: option.Claim with { Amount = month.Amount }))).GroupBy(one => one.Month)
                .Select(month => (month.Key, Claims: month.Select(one => one.Claim).ToList()))
                .GroupBy(month => string.Join(' ', month.Claims.Select(claim => $"{claim.PolicyCode}={claim.Amount.Fen}")), StringComparer.Ordinal)
                .Select(same => ((IReadOnlyList<BenefitClaim>)same.First().Claims, same.Count(), same.Max(month => month.Key)))];
            Count(OnceClaims, 1);
            foreach (var (claims, months, _) in alike) Count(claims, months);
            Total = paid.Values.Sum();
        }

        public IReadOnlyList<BenefitOption> Taken { get; }
        /// <summary>Over the whole time.</summary>
        public Money Total { get; }
        public string Codes => string.Join(' ', Taken.Select(option => option.Claim.PolicyCode));
        public bool RunsTogether => alike.Count == 0 || Fullest.Claims.Count == Taken.Count(option => !option.IsOnce);

        public Money Pays(BenefitOption option) => paid[option.Claim.PolicyCode];

        public Receipt? Monthly(PolicyStamp version) => alike.Count == 0 ? null : BenefitStacking.Combine(version, Fullest.Claims);

        public Receipt? Once(PolicyStamp version) => Taken.Any(option => option.IsOnce) ? BenefitStacking.Combine(version, OnceClaims) : null;

        private IEnumerable<BenefitClaim> OnceClaims => Taken.Where(option => option.IsOnce).Select(option => option.Claim);

        /// <summary>The latest month in which most of them run.</summary>
        private (IReadOnlyList<BenefitClaim> Claims, int Months, YearMonth Latest) Fullest => alike.OrderByDescending(month => month.Claims.Count).ThenByDescending(month => month.Latest).First();

        private void Count(IEnumerable<BenefitClaim> claims, int times)
        {
            foreach (var (claim, _, pays) in BenefitStacking.Shares(claims)) paid[claim.PolicyCode] += pays * times;
        }
    }
}

/// <summary>A benefit the person could have, and the policies it may not be taken with (EXCLUSIVE). One side naming the other is enough.</summary>
/// <param name="Claim">Its amount is that of a full month, or the whole of what is paid once.</param>
/// <param name="ExclusiveWith">Codes of policies.</param>
public sealed record BenefitOption(BenefitClaim Claim, IReadOnlySet<string> ExclusiveWith)
{
    /// <summary>What it would pay alone, month by month; none for what is paid once.</summary>
    public IReadOnlyList<MonthAmount> Months { get; init; } = [];

    /// <summary>Under which version; null where it does not matter.</summary>
    public PolicyStamp? Version { get; init; }

    public bool IsOnce => Months.Count == 0;

    public bool Excludes(BenefitOption other) =>
        other.Claim.PolicyCode != Claim.PolicyCode && (ExclusiveWith.Contains(other.Claim.PolicyCode) || other.ExclusiveWith.Contains(Claim.PolicyCode));
}

/// <summary>What to take, line by line, and what was left and why.</summary>
/// <param name="Monthly">The latest month in which most of them run; null where nothing is paid by the month.</param>
/// <param name="Once">Null where nothing is paid once.</param>
/// <param name="Total">Everything over its whole time: by what the combination was chosen.</param>
/// <param name="Taken">What to take, also what pays nothing beside the others.</param>
/// <param name="Losing">What brings nothing.</param>
public sealed record BestCombination(Receipt? Monthly, Receipt? Once, Money Total, IReadOnlyList<BenefitOption> Taken, IReadOnlyList<LosingOption> Losing)
{
    /// <summary>Whether there is a month in which all that are paid by the month run.</summary>
    public bool RunsTogether { get; init; } = true;
}

/// <summary>An option that brings nothing: <paramref name="Best"/> is the most one could get with it.</summary>
public sealed record LosingOption(BenefitOption Option, LosingReason Reason, BenefitOption? Because, Money Best);

public enum LosingReason
{
    /// <summary>Another benefit already pays as much (就高).</summary>
    Covered,
    /// <summary>It may not be taken with another one that is worth more (不得同时享受).</summary>
    Excluded,
}
