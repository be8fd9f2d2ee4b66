using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;

namespace TalentPortal.Application.Loans;

/// <summary>What a guarantee body answers for, and how a bank's loans went.</summary>
public sealed class LoanFunds(IPortalDb db)
{
    private static readonly LoanApplicationStatus[] AnsweredFor = [LoanApplicationStatus.BankReview, LoanApplicationStatus.CreditProposed, LoanApplicationStatus.NoCreditProposed, LoanApplicationStatus.CreditGranted, LoanApplicationStatus.Signed];

    /// <summary>From the guarantee on, as much as was guaranteed; after the signing, as much as was signed.</summary>
    public async Task<GuaranteeFund> OfAsync(GuaranteeBody body, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(body);
        var (own, states) = (body.Id, AnsweredFor);
        var amounts = await db.LoanApplications.IgnoreAutoIncludes().Where(row => row.GuaranteeBodyId == own && EF.Parameter(states).Contains(row.Status)).Select(row => row.Lent ?? row.Guaranteed).ToListAsync(ct);
        return new GuaranteeFund(body.Fund, amounts.OfType<Money>().Sum(amount => amount));
    }

    public async Task<BankStanding> OfAsync(LoanBankId bank, CancellationToken ct)
    {
        var lent = await db.LoanApplications.IgnoreAutoIncludes().Where(row => row.BankId == bank && row.Lent != null).Select(row => row.Lent).ToListAsync(ct);
        return new BankStanding(lent.OfType<Money>().Sum(amount => amount), Money.Zero);
    }
}
