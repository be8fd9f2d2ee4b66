using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>What one sound row of a roster states: in this month this employer insured this person.</summary>
public sealed record RosterFact(
    string EmployerName, CreditCode CreditCode, string PersonName, IdentityDocument Document,
    YearMonth Month, bool IsPaid, DateOnly? PaidOn, bool IsBackPayment);
