using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Employers;

public static class EmployerRefusals
{
    public static readonly Refusal CreditCodeTaken = new("employer.credit_code_taken");
}
