using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// Gathers what the register knows of an applicant, calculates under the case's own policy version, and keeps facts and receipt
/// together. The last month looked at is the one before the present: its roster is complete.
/// </summary>
public sealed class SubsidyAssessor(IPortalDb db, CountyClock clock)
{
    public async Task<SubsidyCalculation> CalculateAsync(SubsidyApplication application, CancellationToken ct)
    {
        var version = await db.PolicyVersions.AsNoTracking().SingleAsync(row => row.Id == application.PolicyVersionId, ct);
        var policy = await db.Policies.AsNoTracking().SingleAsync(row => row.Id == version.PolicyId, ct);
        var facts = await FactsOfAsync(application, ct);
        var rules = AllowanceRules.Of(policy, version);
        return new SubsidyCalculation(facts, AllowanceCalculator.Assess(rules, facts, clock.ThisMonth.AddMonths(-1)), version);
    }

    /// <summary>What a draft would give up to last month under this version; nothing is kept.</summary>
    public async Task<AllowanceAssessment> EstimateAsync(SubsidyApplication draft, AllowanceVersion version, CancellationToken ct) =>
        AllowanceCalculator.Assess(version.Rules, await FactsOfAsync(draft, ct), clock.ThisMonth.AddMonths(-1));

    /// <summary>For a case that was refused: the smallest change that would succeed, or null where the rules themselves refuse nothing.</summary>
    public async Task<NearestWay?> NearestWayAsync(SubsidyApplication refused, AllowanceVersion version, CancellationToken ct) =>
        NearestWay.Find(version.Rules, await FactsOfAsync(refused, ct), clock.Today);

    /// <summary>Adds a new numbered assessment (核算单) to the case; the caller saves.</summary>
    public async Task<SubsidyAssessment> RecordAsync(SubsidyApplication application, SubsidyCalculation calculation, Actor actor, CancellationToken ct)
    {
        var earlier = await db.SubsidyAssessments.CountAsync(row => row.ApplicationId == application.Id, ct);
        var number = $"{application.CaseNumber!.Replace("BT", "HS", StringComparison.Ordinal)}-{earlier + 1}";
        var facts = PortalJson.Write(calculation.Facts);
        var result = calculation.Assessment.ToJson();
        var payable = calculation.Assessment.Months.Count(month => !month.Amount.IsZero);
        var assessment = new SubsidyAssessment(application.Id, number, calculation.Version.Id, facts, result, calculation.Assessment.Receipt.Total, payable, actor.Id, clock.UtcNow);
        db.SubsidyAssessments.Add(assessment);
        application.RecordAssessment(assessment.Id, assessment.Total, clock.UtcNow);
        return assessment;
    }

    /// <summary>What the register knows of the applicant now, as the calculation takes it.</summary>
    public async Task<AllowanceFacts> FactsOfAsync(SubsidyApplication application, CancellationToken ct)
    {
        var personId = application.PersonId!.Value;
        var person = await db.People.AsNoTracking().SingleAsync(row => row.Id == personId, ct);
        var employments = await db.Employments.AsNoTracking().Where(row => row.PersonId == personId).ToListAsync(ct);
        // At its own employer the spell that the application names counts; what a list or an office noted beside it may know the days less well.
        employments.RemoveAll(row => row.Id != application.EmploymentId && row.EmployerId == application.EmployerId && row is { ConfirmedAt: null, LeftOn: null });
        var insurance = await db.InsuranceMonths.AsNoTracking().Where(row => row.PersonId == personId).ToListAsync(ct);
        var ids = employments.Select(row => row.EmployerId).Concat(insurance.Select(row => row.EmployerId)).Distinct().ToList();
        var employers = await db.Employers.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(ct);
        var payroll = await db.PublicPayrollSpells.AsNoTracking().Where(row => row.PersonId == personId).ToListAsync(ct);
        var paid = await db.AccrualLines.AsNoTracking()
            .Where(line => line.Kind == AccrualKind.Regular && db.Entitlements.Any(row => row.Id == line.EntitlementId && row.PersonId == personId && row.ApplicationId != application.Id))
            .Select(line => new { line.Month, line.Amount }).ToListAsync(ct);
        return AllowanceFacts.Of(person, employments, insurance, employers) with
        {
            PublicPayroll = [.. payroll.Select(spell => new PublicPayrollFact(spell.From, spell.To, FactSource.Establishment))],
            PaidBefore = [.. paid.Select(line => new PaidMonthFact(line.Month, line.Amount, FactSource.Portal))],
        };
    }
}

/// <summary>A calculation not stored yet: what went in, what came out, under which version.</summary>
public sealed record SubsidyCalculation(AllowanceFacts Facts, AllowanceAssessment Assessment, PolicyVersion Version);
