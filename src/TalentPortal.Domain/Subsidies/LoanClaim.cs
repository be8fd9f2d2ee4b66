using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;

namespace TalentPortal.Domain.Subsidies;

/// <summary>
/// What a right to borne interest stands for: these days of this loan under this policy. Numbered within the loan, so that of two approvals
/// at the same moment, each of which has looked at the others, one meets the number of the other.
/// </summary>
public sealed class LoanClaim
{
    private LoanClaim() { }

    public LoanClaim(PolicyId policy, ProvenLoan loan, int number, int days, LoanBefore? before)
    {
        ArgumentNullException.ThrowIfNull(loan);
        if (loan.ContractKey.Length == 0) throw new ArgumentException("A loan is known by its contract.", nameof(loan));
        (PolicyId, ContractKey, Loan, Number, Days) = (policy, loan.ContractKey, loan, number, days);
        (DaysBefore, BorneBefore) = (before?.Days ?? 0, before?.Borne ?? Money.Zero);
    }

    public PolicyId PolicyId { get; private set; }
    public string ContractKey { get; private set; } = "";
    /// <summary>1, 2, 3 … within the loan, those that came to nothing included.</summary>
    public int Number { get; private set; }
    public ProvenLoan Loan { get; private set; } = null!;
    /// <summary>Days that counted.</summary>
    public int Days { get; private set; }
    /// <summary>What earlier cases of the loan had: it uses up the limits of this one.</summary>
    public int DaysBefore { get; private set; }
    public Money BorneBefore { get; private set; }

    /// <summary>Which days of the loan are paid for.</summary>
    public BorneDays Borne => new(Loan, Days);

    public LoanBefore Before => new(DaysBefore, BorneBefore);
}
