using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// The loans of which interest was granted. A case that was withdrawn or refused after its approval, and of which nothing was or is being
/// paid, gives its days free again.
/// </summary>
public sealed class GrantedLoans(IPortalDb db)
{
    /// <summary>Of this loan whoever borrowed it, and of this person whatever the loan.</summary>
    /// <param name="policy">Under which interest is borne.</param>
    /// <param name="person">Whoever applies.</param>
    /// <param name="contract">Key of the contract; empty to ask for the person alone.</param>
    /// <param name="except">The case that is asked about.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<LoanShares> OfAsync(PolicyId policy, PersonId person, string contract, SubsidyApplicationId except, CancellationToken ct)
    {
        var rights = await db.Entitlements.AsNoTracking()
            .Where(right => right.Loan!.PolicyId == policy && (right.Loan.ContractKey == contract || right.PersonId == person) && right.ApplicationId != except)
            .Where(right => right.PaidTotal != Domain.Foundation.Money.Zero
                || !db.SubsidyApplications.Any(row => row.Id == right.ApplicationId && (row.Status == SubsidyStatus.Withdrawn || row.Status == SubsidyStatus.Rejected))
                || db.PaymentLines.Any(line => line.EntitlementId == right.Id && (line.State == PaymentLineState.Planned || line.State == PaymentLineState.Sent || line.State == PaymentLineState.Paid)))
            .OrderBy(right => right.CaseNumber).ToListAsync(ct);
        return new LoanShares([.. rights.Select(right => new LoanShare(right.PersonId, right.CaseNumber, right.Loan!.Loan, right.Loan.Days, right.Whole ?? right.AccruedTotal))]);
    }

    /// <summary>What an approval writes: the days that count, numbered after all that were ever granted of the loan.</summary>
    internal async Task<LoanClaim> ClaimAsync(PolicyId policy, ProvenLoan loan, int days, LoanBefore? before, CancellationToken ct)
    {
        var key = loan.ContractKey;
        var numbers = await db.Entitlements.Where(right => right.Loan!.PolicyId == policy && right.Loan.ContractKey == key).Select(right => right.Loan!.Number).ToListAsync(ct);
        return new LoanClaim(policy, loan, numbers.DefaultIfEmpty(0).Max() + 1, days, before);
    }
}
