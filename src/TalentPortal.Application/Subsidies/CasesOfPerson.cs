using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>One benefit, one case: what stands in the way of another application of the same person.</summary>
public static class CasesOfPerson
{
    /// <summary>A right under this policy that has not ended. One that bears interest stands for some days of a loan and is no hindrance.</summary>
    /// <param name="policy">Null for the graduate allowance.</param>
    internal static Task<bool> HasRightAsync(this IPortalDb db, PersonId person, PolicyId? policy, CancellationToken ct) =>
        db.Entitlements.AnyAsync(row => row.PersonId == person && row.State != EntitlementState.Ended && row.Loan!.ContractKey == null && db.SubsidyApplications.Any(applied => applied.Id == row.ApplicationId && applied.PolicyId == policy), ct);

    /// <summary>Rights that were not withdrawn before anybody published them: the others gave nothing and stand in nobody's way.</summary>
    internal static IQueryable<Entitlement> NotWithdrawn(this IQueryable<Entitlement> rights) => rights.Where(row => row.EndReason != EndReason.Withdrawn);

    /// <summary>Another application for it that has not come to its end; of borne interest, one that is not decided.</summary>
    /// <param name="policy">Null for the graduate allowance.</param>
    /// <param name="except">The one that is asked about.</param>
    /// <param name="ofLoan">The policy bears interest: the next days of a loan may be asked for while earlier ones are still to be paid.</param>
    /// <param name="ct">Ends the reading.</param>
    internal static async Task<bool> HasOpenCaseAsync(this IQueryable<SubsidyApplication> applications, PersonId person, PolicyId? policy, SubsidyApplicationId except, bool ofLoan, CancellationToken ct)
    {
        var others = await applications.Where(row => row.PersonId == person && row.Id != except && row.PolicyId == policy).Select(row => row.Status).ToListAsync(ct);
        return others.Any(status => !IsOutOfTheWay(status, ofLoan));
    }

    /// <summary>Whether nothing came, or is coming, of a case that a new application would repeat.</summary>
    public static bool LeavesRoom(SubsidyStatus status, bool ofLoan) => IsOutOfTheWay(status, ofLoan) && (ofLoan || status is not SubsidyStatus.Paid);

    /// <summary>Whether a case in this state leaves room for another one.</summary>
    public static bool IsOutOfTheWay(SubsidyStatus status, bool ofLoan) => ofLoan ? SubsidyFlow.IsDecided(status) : SubsidyFlow.IsFinal(status);
}
