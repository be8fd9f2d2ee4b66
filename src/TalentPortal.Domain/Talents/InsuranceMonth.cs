using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>One person, one month, one employer: was the pension contribution paid (养老保险). Comes from the monthly roster.</summary>
public sealed class InsuranceMonth
{
    private InsuranceMonth() { }

    public InsuranceMonth(PersonId person, YearMonth month, EmployerId employer, bool isPaid, DateOnly? paidOn, bool isBackPayment)
    {
        PersonId = person;
        Month = month;
        EmployerId = employer;
        Restate(isPaid, paidOn, isBackPayment);
    }

    public PersonId PersonId { get; private set; }
    public YearMonth Month { get; private set; }
    public EmployerId EmployerId { get; private set; }
    public bool IsPaid { get; private set; }
    public DateOnly? PaidOn { get; private set; }
    public bool IsBackPayment { get; private set; }
    /// <summary>The employer's explanation of a back payment (补缴说明), without which the month is held.</summary>
    public string? BackPaymentExplanation { get; private set; }

    /// <summary>A later roster corrects an earlier one.</summary>
    public void Restate(bool isPaid, DateOnly? paidOn, bool isBackPayment) => (IsPaid, PaidOn, IsBackPayment) = (isPaid, paidOn, isBackPayment);

    public void Explain(string explanation) => BackPaymentExplanation = explanation;
}
