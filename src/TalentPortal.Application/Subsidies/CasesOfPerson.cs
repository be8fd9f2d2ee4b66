using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>One benefit, one case: what stands in the way of another application of the same person.</summary>
internal static class CasesOfPerson
{
    /// <summary>A right under this policy that has not ended.</summary>
    /// <param name="policy">Null for the graduate allowance.</param>
    public static Task<bool> HasRightAsync(this IPortalDb db, PersonId person, PolicyId? policy, CancellationToken ct) =>
        db.Entitlements.AnyAsync(row => row.PersonId == person && row.State != EntitlementState.Ended && db.SubsidyApplications.Any(applied => applied.Id == row.ApplicationId && applied.PolicyId == policy), ct);

    /// <summary>Another application for it that has not come to its end.</summary>
    /// <param name="policy">Null for the graduate allowance.</param>
    /// <param name="except">The one that is asked about.</param>
    public static async Task<bool> HasOpenCaseAsync(this IQueryable<SubsidyApplication> applications, PersonId person, PolicyId? policy, SubsidyApplicationId except, CancellationToken ct)
    {
        var others = await applications.Where(row => row.PersonId == person && row.Id != except && row.PolicyId == policy).Select(row => row.Status).ToListAsync(ct);
        return others.Any(status => !SubsidyFlow.IsFinal(status));
    }
}
