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

    public async Task<IReadOnlyDictionary<GuaranteeBodyId, GuaranteeFund>> OfAllAsync(IReadOnlyList<GuaranteeBody> bodies, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(bodies);
        var (ids, states) = (bodies.Select(body => body.Id).ToArray(), AnsweredFor);
        var amounts = (await db.LoanApplications.IgnoreAutoIncludes().Where(row => EF.Parameter(ids).Contains(row.GuaranteeBodyId) && EF.Parameter(states).Contains(row.Status)).Select(row => new { row.GuaranteeBodyId, Amount = row.Lent ?? row.Guaranteed }).ToListAsync(ct)).ToLookup(row => row.GuaranteeBodyId);
        return bodies.ToDictionary(body => body.Id, body => new GuaranteeFund(body.Fund, amounts[body.Id].Sum(row => row.Amount ?? Money.Zero)));
    }

    public async Task<IReadOnlyDictionary<LoanBankId, BankStanding>> OfAllAsync(IReadOnlyList<LoanBank> banks, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(banks);
        var ids = banks.Select(bank => bank.Id).ToArray();
        var lent = (await db.LoanApplications.IgnoreAutoIncludes().Where(row => EF.Parameter(ids).Contains(row.BankId) && row.Lent != null).Select(row => new { row.BankId, row.Lent }).ToListAsync(ct)).ToLookup(row => row.BankId);
        return banks.ToDictionary(bank => bank.Id, bank => new BankStanding(lent[bank.Id].Sum(row => row.Lent ?? Money.Zero), Money.Zero));
    }

    public async Task<BankStanding> OfAsync(LoanBankId bank, CancellationToken ct)
    {
        var lent = await db.LoanApplications.IgnoreAutoIncludes().Where(row => row.BankId == bank && row.Lent != null).Select(row => row.Lent).ToListAsync(ct);
        return new BankStanding(lent.OfType<Money>().Sum(amount => amount), Money.Zero);
    }
}
