using FluentValidation;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Talents;

/// <summary>Why an item of the record is taken away. It stays in the history.</summary>
public sealed class WithdrawItem
{
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class WithdrawItemValidator : AbstractValidator<WithdrawItem>
{
    public WithdrawItemValidator(PortalTexts texts) => RuleFor(form => form.Reason).IsAReason(texts);
}
