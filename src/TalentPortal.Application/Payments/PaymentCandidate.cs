using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Payments;

/// <summary>One right with published, unpaid months: what can be paid today, what is held, and why.</summary>
public sealed record PaymentCandidate(Entitlement Right, IReadOnlyList<AccrualLine> Ready, IReadOnlyList<HeldMonths> Held, BankAccount? Account, int MonthsPaidBefore)
{
    public Money ReadyAmount => Ready.Sum(line => line.Amount);

    public PlannedPayment Plan() => new(Right, Ready, Account!, MonthsPaidBefore);
}

/// <summary>Months of one published item that cannot be paid today.</summary>
public sealed record HeldMonths(PaymentHold Why, IReadOnlyList<AccrualLine> Lines, string? NoticeNumber)
{
    public Money Amount => Lines.Sum(line => line.Amount);
}
