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
    /// <summary>One for each budget concerned, in the order in which their first case stands; none where no budget is kept, or where nothing can be granted.</summary>
    public async Task<IReadOnlyList<BudgetOutlook>> OfAsync(IReadOnlyList<SubsidyApplication> applications, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(applications);
        var ids = applications.Select(application => application.AssessmentId).OfType<Guid>().ToArray();
        var assessments = await db.SubsidyAssessments.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id)).ToDictionaryAsync(row => row.ApplicationId, ct);
        var versions = applications.Select(application => application.PolicyVersionId).OfType<PolicyVersionId>().Distinct().ToArray();
        var policies = await db.PolicyVersions.AsNoTracking().Where(version => EF.Parameter(versions).Contains(version.Id))
            .Join(db.Policies, version => version.PolicyId, policy => policy.Id, (version, policy) => new { Version = version, policy.Code }).ToDictionaryAsync(row => row.Version.Id, ct);
        var outlooks = new List<BudgetOutlook>();
        // Each policy is paid from a budget of its own: nothing of one stands in the way of another.
        foreach (var ofPolicy in applications.Where(application => assessments.TryGetValue(application.Id, out var known) && !known.Total.IsZero).GroupBy(application => policies[application.PolicyVersionId!.Value].Code))
        {
            var claims = ofPolicy.Select(application => Claim(application, assessments[application.Id], policies[application.PolicyVersionId!.Value].Version.Terms.Amounts)).ToList();
            if (await foresight.OfAsync(ofPolicy.Key, claims, ct) is { } outlook) outlooks.Add(outlook);
        }

        return outlooks;
    }

    private BudgetPlan Claim(SubsidyApplication application, SubsidyAssessment assessment, AmountTerms? amounts)
    {
        var (right, lines) = EntitlementGrants.Draft(application, assessment, clock.UtcNow);
        var cost = RightCost.Of(right, lines, _ => null, clock.Today.Year, amounts);
        return new BudgetPlan(application.Id.Value, cost.ByYear, cost.Rate);
    }
}
