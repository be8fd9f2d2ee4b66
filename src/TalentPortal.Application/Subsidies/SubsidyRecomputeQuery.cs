using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Application.Subsidies;

/// <summary>A case under any version the reader may see, with the facts as known then or now, held against what was decided by.</summary>
public sealed class SubsidyRecomputeQuery(IPortalDb db, ICurrentActor current, SubsidyAssessor assessor, CountyClock clock)
{
    /// <exception cref="NotFoundException">The case is out of reach or was never calculated, or the version is out of reach.</exception>
    public async Task<SubsidyRecomputed> GetAsync(SubsidyApplicationId id, RecomputeCase form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var application = await db.SubsidyApplications.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var kept = await db.SubsidyAssessments.AsNoTracking().Where(row => row.Id == application.AssessmentId).SingleOrNotFoundAsync(ct);
        var policy = await db.Policies.AsNoTracking().OfVersion(db, kept.PolicyVersionId).SingleAsync(ct);
        var versions = await VersionsAsync(policy, kept.PolicyVersionId, ct);
        var under = versions.Find(row => row.Id == (form.Under ?? kept.PolicyVersionId)) ?? throw new NotFoundException();
        var rules = AllowanceRules.Of(policy, under);
        var before = AllowanceAssessment.FromJson(kept.Receipt);
        var facts = form.Known is FactsKnown.Then ? PortalJson.Read<AllowanceFacts>(kept.Facts) : await assessor.FactsOfAsync(application, rules, ct);
        var through = form.Known is FactsKnown.Then ? before.Receipt.Balance!.Through : clock.ThisMonth.AddMonths(-1);
        var after = AllowanceCalculator.Assess(rules, facts, through);
        return new SubsidyRecomputed(kept, under, through, facts, new AssessmentComparison(before, after), versions);
    }

    /// <summary>What may be chosen: whatever the reader may see, and the case's own, the latest first.</summary>
    private async Task<List<PolicyVersion>> VersionsAsync(Policy policy, PolicyVersionId own, CancellationToken ct)
    {
        var visible = await db.PolicyVersions.AsNoTracking().VisibleTo(current.Actor).Where(row => row.PolicyId == policy.Id && (row.State != PolicyVersionState.Discarded || row.Id == own)).ToListAsync(ct);
        return [.. visible.OrderByDescending(row => row.EffectiveFrom).ThenByDescending(row => row.Number)];
    }
}

/// <summary>What was decided by, beside what another version or later knowledge would give.</summary>
public sealed record SubsidyRecomputed(SubsidyAssessment Kept, PolicyVersion Under, YearMonth Through, AllowanceFacts Facts, AssessmentComparison Comparison, IReadOnlyList<PolicyVersion> Versions);
