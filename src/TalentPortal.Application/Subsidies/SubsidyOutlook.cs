using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>What approving these applications would reserve, in their order: the rights they would be given, without giving them.</summary>
public sealed class SubsidyOutlook(IPortalDb db, BudgetForesight foresight, CountyClock clock)
{
    /// <summary>Null where no budget is kept, or where none of them can be granted.</summary>
    public async Task<BudgetOutlook?> OfAsync(IReadOnlyList<SubsidyApplication> applications, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(applications);
        var ids = applications.Select(application => application.AssessmentId).OfType<Guid>().ToArray();
        var assessments = await db.SubsidyAssessments.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id)).ToDictionaryAsync(row => row.ApplicationId, ct);
        var versions = applications.Select(application => application.PolicyVersionId).OfType<PolicyVersionId>().Distinct().ToArray();
        var policies = await db.PolicyVersions.AsNoTracking().Where(version => EF.Parameter(versions).Contains(version.Id))
            .Join(db.Policies, version => version.PolicyId, policy => policy.Id, (version, policy) => new { Version = version, policy.Code }).ToDictionaryAsync(row => row.Version.Id, ct);
        // Each policy has a budget of its own; of several at once there is no one answer.
        if (policies.Values.Select(row => row.Code).Distinct().ToList() is not [var code]) return null;
        var claims = applications.Where(application => assessments.TryGetValue(application.Id, out var known) && !known.Total.IsZero).Select(application => Claim(application, assessments[application.Id], policies[application.PolicyVersionId!.Value].Version.Terms.Amounts)).ToList();
        return claims.Count == 0 ? null : await foresight.OfAsync(code, claims, ct);
    }

    private BudgetPlan Claim(SubsidyApplication application, SubsidyAssessment assessment, AmountTerms? amounts)
    {
        var (right, lines) = EntitlementGrants.Draft(application, assessment, clock.UtcNow);
        var cost = RightCost.Of(right, lines, _ => null, clock.Today.Year, amounts);
        return new BudgetPlan(application.Id.Value, cost.ByYear, cost.Rate);
    }
}
