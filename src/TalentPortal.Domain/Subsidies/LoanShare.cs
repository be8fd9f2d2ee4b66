using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies;

/// <summary>Days of a loan that a case has had, or is going to have, under one policy; amounts in fen.</summary>
public sealed record LoanShare(PersonId Person, string CaseNumber, ProvenLoan Loan, int Days, Money Amount);

/// <summary>
/// What was granted of the loans of one policy. No day of a loan is subsidised twice, whoever asks and in whatever order; a loan has one
/// borrower; and one person has no more loans than the terms allow.
/// </summary>
public sealed record LoanShares(IReadOnlyCollection<LoanShare> Granted)
{
    /// <summary>Why these days of a loan cannot be granted to this person, or null.</summary>
    public Refusal? WhyNot(InterestTerms terms, PersonId person, ProvenLoan loan)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var same = Of(loan);
        if (same.FirstOrDefault(share => share.Person != person) is { } other) return SubsidyRefusals.LoanOfAnother.With(loan.Contract, other.CaseNumber);
        foreach (var share in same)
            if (Shared(share.Loan, loan) is { } days) return SubsidyRefusals.LoanDaysTaken.With(days.From, days.To.AddDays(-1), share.CaseNumber);
        var others = Granted.Where(share => share.Person == person && share.Loan.ContractKey != loan.ContractKey).Select(share => share.Loan.ContractKey).Distinct().Count();
        return others >= terms.MostLoans ? SubsidyRefusals.TooManyLoans.With(terms.MostLoans, others) : null;
    }

    /// <summary>What the granted cases of this loan had; null when there is none.</summary>
    public LoanBefore? Before(ProvenLoan loan)
    {
        var same = Of(loan);
        return same.Count == 0 ? null : new(same.Sum(share => share.Days), same.Sum(share => share.Amount));
    }

    private List<LoanShare> Of(ProvenLoan loan)
    {
        ArgumentNullException.ThrowIfNull(loan);
        return [.. Granted.Where(share => share.Loan.ContractKey == loan.ContractKey).OrderBy(share => share.CaseNumber, StringComparer.Ordinal)];
    }

    private static (DateOnly From, DateOnly To)? Shared(ProvenLoan one, ProvenLoan other) =>
        one.Periods.SelectMany(period => other.Periods.Select(period.Shared)).OfType<(DateOnly, DateOnly)>().Select(days => ((DateOnly, DateOnly)?)days).FirstOrDefault();
}
