using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Domain.Payments;

/// <summary>One contribution of one employer for one month, ready for the month rule.</summary>
public readonly record struct InsuredMonth(YearMonth Month, InsuranceRow Row, EmployerStatus EmployerStatus);
