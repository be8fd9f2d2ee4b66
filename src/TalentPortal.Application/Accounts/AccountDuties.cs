using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;

namespace TalentPortal.Application.Accounts;

/// <summary>What an account is for: roles, and the employer, township or department that a role needs.</summary>
public abstract class AccountDuties
{
    public List<Role> Roles { get; set; } = [];
    /// <summary>Credit code of the employer an officer acts for.</summary>
    public string? CreditCode { get; set; }
    /// <summary>Twelve digits; empty for an intake clerk of the whole county.</summary>
    public string? TownshipCode { get; set; }
    public Department? Department { get; set; }
}

public abstract class AccountDutiesValidator<TForm> : AbstractValidator<TForm> where TForm : AccountDuties
{
    protected AccountDutiesValidator(PortalTexts texts)
    {
        RuleFor(form => form.Roles).NotEmpty().WithMessage(_ => texts["account.roles.none"]);
        RuleFor(form => form.CreditCode).NotEmpty().When(form => form.Roles.Contains(Role.EmployerOfficer)).WithMessage(_ => texts["account.employer.needed"]);
        RuleFor(form => form.TownshipCode).Matches("^371425[0-9]{6}$").When(form => !string.IsNullOrEmpty(form.TownshipCode)).WithMessage(_ => texts["account.township.form"]);
        RuleFor(form => form.Department).NotNull().When(form => form.Roles.Contains(Role.JointReviewer)).WithMessage(_ => texts["account.department.needed"]);
    }
}
