using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Notices;

/// <summary>
/// What waits for publicity: approved months that no notice carries yet. Months of an accrual run count once the run is checked, those
/// of a new right once its application awaits publicity; a month that was taken back is not published.
/// </summary>
public sealed class NoticeCandidates(IPortalDb db)
{
    public async Task<IReadOnlyList<WaitingPolicy>> WaitingAsync(CancellationToken ct)
    {
        var lines = await LinesAsync(ct);
        var rows = await (
            from line in lines
            join right in db.Entitlements on line.EntitlementId equals right.Id
            select new { right.PolicyVersionId, right.PersonId, line.Amount }).ToListAsync(ct);
        var versions = await db.PolicyVersions.AsNoTracking().ToDictionaryAsync(version => version.Id, ct);
        var policies = await db.Policies.AsNoTracking().ToDictionaryAsync(policy => policy.Id, ct);
        return [.. rows.GroupBy(row => row.PolicyVersionId).Select(group => new WaitingPolicy(
            group.Key, policies[versions[group.Key].PolicyId].NameZh, policies[versions[group.Key].PolicyId].NameEn, versions[group.Key].EffectiveFrom,
            group.Select(row => row.PersonId).Distinct().Count(), group.Count(), group.Sum(row => row.Amount)))];
    }

    /// <summary>The lines of one policy version, tracked, each person's together.</summary>
    public async Task<IReadOnlyList<WaitingPerson>> OfAsync(PolicyVersionId policy, CancellationToken ct)
    {
        var lines = await LinesAsync(ct);
        var rows = await (
            from line in lines
            join right in db.Entitlements on line.EntitlementId equals right.Id
            where right.PolicyVersionId == policy
            select new { line, right }).ToListAsync(ct);
        return [.. rows.GroupBy(row => row.right.Id)
            .Select(group => new WaitingPerson(group.First().right, [.. group.Select(row => row.line).OrderBy(line => line.Month)]))
            .OrderBy(person => person.Right.EmployerName, StringComparer.Ordinal).ThenBy(person => person.Right.PersonInitials, StringComparer.Ordinal).ThenBy(person => person.Right.CaseNumber, StringComparer.Ordinal)];
    }

    private async Task<IQueryable<AccrualLine>> LinesAsync(CancellationToken ct)
    {
        var open = await db.AccrualRuns.Where(run => run.State != AccrualRunState.Checked).Select(run => run.Id).ToListAsync(ct);
        var notChecked = open.Select(run => (Guid?)run.Value).ToList();
        return
            from line in db.AccrualLines
            join right in db.Entitlements on line.EntitlementId equals right.Id
            join application in db.SubsidyApplications on right.ApplicationId equals application.Id
            where line.NoticeItemId == null && line.Kind != AccrualKind.Recovery && !notChecked.Contains(line.RunId)
                && right.State != EntitlementState.Ended
                && (right.State != EntitlementState.Pending || application.Status == SubsidyStatus.AwaitingPublicity)
                && !db.AccrualLines.Any(back => back.EntitlementId == line.EntitlementId && back.Month == line.Month && back.Kind == AccrualKind.Recovery && back.CreatedAt >= line.CreatedAt)
            select line;
    }
}

/// <summary>What could go into the next notice of one policy version.</summary>
public sealed record WaitingPolicy(PolicyVersionId Id, string NameZh, string NameEn, DateOnly EffectiveFrom, int People, int Months, Money Total);

/// <summary>One right with its unpublished months.</summary>
public sealed record WaitingPerson(Entitlement Right, IReadOnlyList<AccrualLine> Lines)
{
    public Money Amount => Lines.Sum(line => line.Amount);
    public int Months => Lines.Select(line => line.Month).Distinct().Count();
}
