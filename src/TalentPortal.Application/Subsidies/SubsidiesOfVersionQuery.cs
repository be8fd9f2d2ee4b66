using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>Which cases run under one version of the policy, within the actor's reach; the latest numbers first, 50 at a time by keyset.</summary>
public sealed class SubsidiesOfVersionQuery(IPortalDb db, ICurrentActor current)
{
    public const int PageSize = 50;

    public async Task<SubsidiesOfVersion> PageAsync(PolicyVersionId version, string? after, CancellationToken ct)
    {
        var cases = db.SubsidyApplications.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.PolicyVersionId == version);
        if (!string.IsNullOrWhiteSpace(after)) cases = cases.Where(row => string.Compare(row.CaseNumber, after) < 0);
        var rows = await cases.OrderByDescending(row => row.CaseNumber).Take(PageSize + 1)
            .Select(row => new SubsidyOfVersion(row.Id, row.CaseNumber!, row.ApplicantName, row.SubmittedAt!.Value, row.Status)).ToListAsync(ct);
        return new SubsidiesOfVersion([.. rows.Take(PageSize)], rows.Count > PageSize ? rows[PageSize - 1].CaseNumber : null);
    }
}

/// <summary>The name is masked where it is shown.</summary>
public sealed record SubsidyOfVersion(SubsidyApplicationId Id, string CaseNumber, string ApplicantName, DateTime SubmittedAt, SubsidyStatus Status);

public sealed record SubsidiesOfVersion(IReadOnlyList<SubsidyOfVersion> Rows, string? Next);
