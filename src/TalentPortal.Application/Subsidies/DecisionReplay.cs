using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// Calculates again whatever was ever calculated: each assessment from the facts kept with it, under its own version and up to its own
/// month, and each right with all its months and recoveries (<see cref="RightReckoning"/>). One assessment, one block of rights in memory at a time.
/// </summary>
public sealed class DecisionReplay(IPortalDb db)
{
    // A right brings its months, its receipt and its recoveries along.
    private const int AtOnce = 200;

    public async Task<ReplayReport> RunAsync(CancellationToken ct)
    {
        var rules = await db.AllowanceRulesAsync(ct);
        var report = new ReplayReport();
        await foreach (var assessment in db.SubsidyAssessments.AsNoTracking().OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            report.Assessments++;
            if (FaultOf(assessment, rules) is { } fault) report.Faults.Add(new ReplayFault(assessment.Number, fault));
        }

        for (var block = await NextAsync("", ct); block.Count > 0; block = await NextAsync(block[^1].CaseNumber, ct)) await ReckonAsync(block, rules, report, ct);
        return report;
    }

    private async Task ReckonAsync(List<Entitlement> block, Dictionary<PolicyVersionId, AllowanceRules> rules, ReplayReport report, CancellationToken ct)
    {
        var (rights, cases) = (block.Select(right => right.Id).ToArray(), block.Select(right => right.ApplicationId).ToArray());
        var lines = (await db.AccrualLines.AsNoTracking().Where(line => EF.Parameter(rights).Contains(line.EntitlementId)).ToListAsync(ct)).ToLookup(line => line.EntitlementId);
        var recoveries = (await db.Recoveries.AsNoTracking().Where(row => EF.Parameter(rights).Contains(row.EntitlementId)).ToListAsync(ct)).ToLookup(row => row.EntitlementId);
        var approved = await db.SubsidyApplications.Where(row => EF.Parameter(cases).Contains(row.Id))
            .Join(db.SubsidyAssessments, row => row.AssessmentId, kept => kept.Id, (row, kept) => new { row.Id, row.Amount, kept.Total, kept.Receipt }).ToDictionaryAsync(row => row.Id, ct);
        foreach (var right in block)
        {
            report.Rights++;
            report.Months += lines[right.Id].Count();
            if (!approved.TryGetValue(right.ApplicationId, out var receipt) || receipt.Amount != receipt.Total) report.Faults.Add(new ReplayFault(right.CaseNumber, ReplayFaultKind.TotalDiffers));
            if (receipt is not null) report.Faults.AddRange(FaultsOf(right, [.. lines[right.Id]], receipt.Receipt, rules[right.PolicyVersionId], [.. recoveries[right.Id]]));
        }
    }

    private static IReadOnlyList<ReplayFault> FaultsOf(Entitlement right, IReadOnlyList<AccrualLine> lines, string receipt, AllowanceRules rules, IReadOnlyList<Recovery> recoveries)
    {
        try
        {
            return [.. RightReckoning.Of(right, lines, AllowanceAssessment.FromJson(receipt), rules, recoveries).Select(found => new ReplayFault(found.Month is { } month ? $"{right.CaseNumber} {month}" : right.CaseNumber, KindOf(found.Kind)))];
        }
        catch (JsonException)
        {
            // Named with its assessment already.
            return [];
        }
    }

    private Task<List<Entitlement>> NextAsync(string after, CancellationToken ct) =>
        db.Entitlements.AsNoTracking().Where(row => string.Compare(row.CaseNumber, after) > 0).OrderBy(row => row.CaseNumber).Take(AtOnce).ToListAsync(ct);

    private static ReplayFaultKind? FaultOf(SubsidyAssessment assessment, Dictionary<PolicyVersionId, AllowanceRules> rules)
    {
        if (SubsidyAssessment.DigestOf(assessment.Facts, assessment.Receipt) != assessment.Digest) return ReplayFaultKind.DigestDiffers;
        try
        {
            var kept = AllowanceAssessment.FromJson(assessment.Receipt);
            var facts = PortalJson.Read<AllowanceFacts>(assessment.Facts);
            var again = AllowanceCalculator.Assess(rules[assessment.PolicyVersionId], facts, kept.Receipt.Balance!.Through);
            // Written anew: a receipt from before a field was added says the same and has fewer letters.
            return kept.Receipt.Total != assessment.Total ? ReplayFaultKind.TotalDiffers : again.ToJson() != kept.ToJson() ? ReplayFaultKind.ResultDiffers : null;
        }
        catch (JsonException)
        {
            return ReplayFaultKind.Unreadable;
        }
    }

    private static ReplayFaultKind KindOf(RightDifferenceKind kind) => kind switch
    {
        RightDifferenceKind.Limits => ReplayFaultKind.LimitsDiffer,
        RightDifferenceKind.Totals => ReplayFaultKind.TotalDiffers,
        RightDifferenceKind.Decision => ReplayFaultKind.NotAsDecided,
        RightDifferenceKind.Month => ReplayFaultKind.MonthDiffers,
        RightDifferenceKind.TakenBack => ReplayFaultKind.TakenBackDiffers,
        _ => ReplayFaultKind.RecoveryDiffers,
    };
}

/// <summary>What a replay went through and what it found.</summary>
public sealed class ReplayReport
{
    /// <summary>Assessments calculated again.</summary>
    public int Assessments { get; internal set; }
    /// <summary>Rights held against what was decided.</summary>
    public int Rights { get; internal set; }
    /// <summary>Months of rights reckoned again, those taken back among them.</summary>
    public int Months { get; internal set; }
    public List<ReplayFault> Faults { get; } = [];
}

public sealed record ReplayFault(string Number, ReplayFaultKind Kind);

public enum ReplayFaultKind
{
    /// <summary>Facts or receipt are not as they were written.</summary>
    DigestDiffers,
    /// <summary>The receipt, or the lines of a right, come to something else than the total beside them.</summary>
    TotalDiffers,
    /// <summary>The same facts give another answer now.</summary>
    ResultDiffers,
    /// <summary>Facts or receipt are no longer understood.</summary>
    Unreadable,
    /// <summary>A right runs in other limits than the approved receipt gave it.</summary>
    LimitsDiffer,
    /// <summary>A month of a decision is not the one of the approved receipt.</summary>
    NotAsDecided,
    /// <summary>An accrued month comes to something else under its version.</summary>
    MonthDiffers,
    /// <summary>A month was taken back with another sum than it had.</summary>
    TakenBackDiffers,
    /// <summary>A recovery asks for something else than was given, or has back something else than its receipts say.</summary>
    RecoveryDiffers,
}
