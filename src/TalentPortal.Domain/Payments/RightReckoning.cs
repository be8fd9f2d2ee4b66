using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Domain.Payments;

/// <summary>
/// Reckons a right once more from what is kept with it: limits and first months against the approved receipt, each month of a run from its own basis under its version, each month taken back against
/// what was given and the recovery that took it, the totals against the lines. Exact to the fen; figures that are kept beside what they follow from are never taken from there.
/// </summary>
public static class RightReckoning
{
    /// <summary>Where the right says something else than its own facts; nothing for one that nobody touched past the portal.</summary>
    /// <param name="right">As it stands.</param>
    /// <param name="lines">All its lines.</param>
    /// <param name="approved">The receipt that was approved.</param>
    /// <param name="rules">Of its version.</param>
    /// <param name="recoveries">All of the right.</param>
    public static IReadOnlyList<RightDifference> Of(Entitlement right, IReadOnlyList<AccrualLine> lines, AllowanceAssessment approved, AllowanceRules rules, IReadOnlyList<Recovery> recoveries)
    {
        ArgumentNullException.ThrowIfNull(right);
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(approved);
        var found = new List<RightDifference>();
        if (!LimitsAgree(right, approved)) found.Add(new(RightDifferenceKind.Limits, null));
        if (!TotalsAgree(right, lines)) found.Add(new(RightDifferenceKind.Totals, null));
        found.AddRange(DecisionDiffers([.. lines.Where(line => line is { Kind: AccrualKind.Regular, RunId: null })], approved).Select(month => new RightDifference(RightDifferenceKind.Decision, month)));
        found.AddRange(lines.Where(line => line.Kind is not AccrualKind.Recovery && line.RunId is not null && MonthBasis.Reckon(rules, line)?.Net != line.Amount).Select(line => new RightDifference(RightDifferenceKind.Month, line.Month)));
        found.AddRange(TakenBackDiffers(lines).Select(month => new RightDifference(RightDifferenceKind.TakenBack, month)));
        if (!recoveries.All(recovery => RecoveryAgrees(recovery, lines))) found.Add(new(RightDifferenceKind.Recovery, null));
        return found;
    }

    private static bool LimitsAgree(Entitlement right, AllowanceAssessment approved) =>
        approved.Receipt.Balance is { } balance && (right.FirstInsuredMonth, right.WindowEnd, right.MaxMonths) == (approved.FirstMonth, approved.WindowEnd, balance.MonthLimit - balance.PaidBefore);

    private static bool TotalsAgree(Entitlement right, IReadOnlyList<AccrualLine> lines) =>
        right.AccruedTotal == lines.Sum(line => line.Amount) && right.UsedMonths == lines.Count(line => line.Kind is AccrualKind.Regular) - lines.Count(line => line.Kind is AccrualKind.Recovery);

    /// <summary>Exactly the months of the approved receipt, with its amounts.</summary>
    private static IEnumerable<YearMonth> DecisionDiffers(IReadOnlyList<AccrualLine> first, AllowanceAssessment approved)
    {
        var agreed = approved.Months.Where(month => !month.Amount.IsZero).ToDictionary(month => month.Month, month => (month.Amount, month.EmployerType));
        var written = first.ToDictionary(line => line.Month, line => (line.Amount, line.EmployerType));
        return agreed.Keys.Union(written.Keys).Order().Where(month => !agreed.TryGetValue(month, out var said) || !written.TryGetValue(month, out var kept) || said != kept);
    }

    /// <summary>A month is taken back whole, and once.</summary>
    private static IEnumerable<YearMonth> TakenBackDiffers(IReadOnlyList<AccrualLine> lines)
    {
        var given = lines.Where(line => line.Kind is not AccrualKind.Recovery).ToLookup(line => line.Month);
        return lines.Where(line => line.Kind is AccrualKind.Recovery && (!given.Contains(line.Month) || -line.Amount != given[line.Month].Sum(part => part.Amount))).Select(line => line.Month);
    }

    /// <summary>It asks for what was given, has back what its receipts say, and took months back exactly when it was decided.</summary>
    private static bool RecoveryAgrees(Recovery recovery, IReadOnlyList<AccrualLine> lines)
    {
        var (known, back) = (lines.ToDictionary(line => line.Id), lines.Where(line => line.Kind is AccrualKind.Recovery).Select(line => line.Month).ToHashSet());
        return recovery.Months.All(month => known.TryGetValue(month.AccrualLineId, out var line) && (line.Month, line.Amount, line.Level, line.EmployerType) == (month.Month, month.Amount, month.Level, month.EmployerType))
            && recovery.Amount == recovery.Months.Sum(month => month.Amount)
            && recovery.RepaidTotal == recovery.Repayments.Sum(repayment => repayment.Amount) && recovery.RepaidTotal <= recovery.Amount
            && (recovery.Steps.All(step => step.Action is not RecoveryAction.Decide) || recovery.Months.All(month => back.Contains(month.Month)));
    }
}

/// <param name="Kind">What differs.</param>
/// <param name="Month">Null where it is no single month.</param>
public readonly record struct RightDifference(RightDifferenceKind Kind, YearMonth? Month);

public enum RightDifferenceKind
{
    /// <summary>First month, window or number of payments are not those of the approved receipt.</summary>
    Limits,
    /// <summary>Months used or the accrued total are not those of the lines.</summary>
    Totals,
    /// <summary>A month of the decision is not the one of the approved receipt.</summary>
    Decision,
    /// <summary>A month of a run comes to something else under its version.</summary>
    Month,
    /// <summary>A month was taken back with another sum than it had.</summary>
    TakenBack,
    /// <summary>A recovery asks for something else than was given, or has back something else than its receipts say.</summary>
    Recovery,
}
