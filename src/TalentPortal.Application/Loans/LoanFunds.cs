using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;

namespace TalentPortal.Application.Loans;

/// <summary>What a guarantee body answers for, and how a bank's loans went.</summary>
public sealed class LoanFunds(IPortalDb db)
{
    private static readonly LoanApplicationStatus[] Guaranteed = [LoanApplicationStatus.BankReview, LoanApplicationStatus.CreditProposed, LoanApplicationStatus.NoCreditProposed, LoanApplicationStatus.CreditGranted];

    /// <summary>From the guarantee on, as much as was guaranteed; after the signing, what is owed and what can still be drawn.</summary>
    public async Task<GuaranteeFund> OfAsync(GuaranteeBody body, CancellationToken ct) => (await OfAllAsync([body], ct))[body.Id];

    public async Task<IReadOnlyDictionary<GuaranteeBodyId, GuaranteeFund>> OfAllAsync(IReadOnlyList<GuaranteeBody> bodies, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(bodies);
        var (ids, states) = (bodies.Select(body => body.Id).ToArray(), Guaranteed);
        var amounts = (await db.LoanApplications.IgnoreAutoIncludes().Where(row => EF.Parameter(ids).Contains(row.GuaranteeBodyId) && EF.Parameter(states).Contains(row.Status)).Select(row => new { row.GuaranteeBodyId, row.Guaranteed }).ToListAsync(ct)).ToLookup(row => row.GuaranteeBodyId);
        var loans = (await db.Loans.IgnoreAutoIncludes().Where(row => EF.Parameter(ids).Contains(row.Application.GuaranteeBodyId)).Select(row => new { row.Application.GuaranteeBodyId, row.AnsweredFor }).ToListAsync(ct)).ToLookup(row => row.GuaranteeBodyId);
        return bodies.ToDictionary(body => body.Id, body => new GuaranteeFund(body.Fund, amounts[body.Id].Sum(row => row.Guaranteed ?? Money.Zero) + loans[body.Id].Sum(row => row.AnsweredFor)));
    }

    public async Task<IReadOnlyDictionary<LoanBankId, BankStanding>> OfAllAsync(IReadOnlyList<LoanBankId> banks, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(banks);
        var ids = banks.ToArray();
        var loans = (await db.Loans.IgnoreAutoIncludes().Where(row => EF.Parameter(ids).Contains(row.Application.BankId)).Select(row => new { row.Application.BankId, row.Drawn, row.Compensated }).ToListAsync(ct)).ToLookup(row => row.BankId);
        return banks.ToDictionary(bank => bank, bank => new BankStanding(loans[bank].Sum(row => row.Drawn), loans[bank].Sum(row => row.Compensated)));
    }

    public async Task<BankStanding> OfAsync(LoanBankId bank, CancellationToken ct) => (await OfAllAsync([bank], ct))[bank];
}
