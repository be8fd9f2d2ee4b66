using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// Calculates again whatever was ever calculated: each assessment from the facts kept with it, under its own version and up to its own
/// month, and each earned month against the rates of its version. One row in memory at a time.
/// </summary>
public sealed class DecisionReplay(IPortalDb db)
{
    public async Task<ReplayReport> RunAsync(CancellationToken ct)
    {
        var rules = await db.AllowanceRulesAsync(ct);
        var report = new ReplayReport();
        await foreach (var assessment in db.SubsidyAssessments.AsNoTracking().OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            report.Assessments++;
            if (FaultOf(assessment, rules) is { } fault) report.Faults.Add(new ReplayFault(assessment.Number, fault));
        }

        var months = db.AccrualLines.AsNoTracking().Where(line => line.Kind != AccrualKind.Recovery)
            .Join(db.Entitlements, line => line.EntitlementId, right => right.Id, (line, right) => new { Line = line, right.PolicyVersionId, right.CaseNumber }).OrderBy(row => row.Line.Id);
        await foreach (var row in months.AsAsyncEnumerable().WithCancellation(ct))
        {
            report.Months++;
            if (!IsARate(row.Line, rules[row.PolicyVersionId])) report.Faults.Add(new ReplayFault($"{row.CaseNumber} {row.Line.Month}", ReplayFaultKind.NotARateOfItsVersion));
        }

        return report;
    }

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

    /// <summary>Whether a month's amount is a monthly rate of its version for the level and employer it names. What another benefit takes off it is not known to a line: less is right too.</summary>
    private static bool IsARate(AccrualLine line, AllowanceRules rules) =>
        line.EmployerType is { } employer && !line.Amount.IsNegative && line.Amount <= rules.HighestPayment(line.Level, employer);
}

/// <summary>What a replay went through and what it found.</summary>
public sealed class ReplayReport
{
    /// <summary>Assessments calculated again.</summary>
    public int Assessments { get; internal set; }
    /// <summary>Earned months held against the rates of their version.</summary>
    public int Months { get; internal set; }
    public List<ReplayFault> Faults { get; } = [];
}

public sealed record ReplayFault(string Number, ReplayFaultKind Kind);

public enum ReplayFaultKind
{
    /// <summary>Facts or receipt are not as they were written.</summary>
    DigestDiffers,
    /// <summary>The receipt comes to something else than the total beside it.</summary>
    TotalDiffers,
    /// <summary>The same facts give another answer now.</summary>
    ResultDiffers,
    /// <summary>Facts or receipt are no longer understood.</summary>
    Unreadable,
    /// <summary>A month pays more than its version grants for the level and the kind of employer it names.</summary>
    NotARateOfItsVersion,
}
