using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Audit;

/// <summary>Which number in full, or the name, and for what.</summary>
public sealed class RevealNumber
{
    public static readonly IReadOnlyList<PersonalField> Fields = [PersonalField.IdNumber, PersonalField.Phone, PersonalField.BankAccount, PersonalField.Name];

    public PersonalField Field { get; set; }
    /// <summary>Of another paper of the person; null for the one the person is known by.</summary>
    public Guid? Document { get; set; }
    public string? Purpose { get; set; }
}

public sealed class RevealNumberValidator : AbstractValidator<RevealNumber>
{
    public RevealNumberValidator(PortalTexts texts)
    {
        RuleFor(form => form.Field).Must(RevealNumber.Fields.Contains);
        RuleFor(form => form.Purpose).NotEmpty().WithMessage(_ => texts["subsidy.reveal.purpose.required"]).MaximumLength(200);
    }
}
