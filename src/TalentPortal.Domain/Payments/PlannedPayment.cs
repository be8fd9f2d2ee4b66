using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Payments;

/// <summary>What one person is to receive in a batch: published, unpaid months and the account as of now.</summary>
/// <param name="MonthsPaidBefore">Months of this right already paid or on their way.</param>
public sealed record PlannedPayment(Entitlement Entitlement, IReadOnlyList<AccrualLine> Lines, BankAccount Account, int MonthsPaidBefore);
