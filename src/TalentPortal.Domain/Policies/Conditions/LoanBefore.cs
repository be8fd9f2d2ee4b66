using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Policies.Conditions;

/// <summary>What earlier cases of a loan had under the same policy: days that counted, and fen.</summary>
public sealed record LoanBefore(int Days, Money Borne);
