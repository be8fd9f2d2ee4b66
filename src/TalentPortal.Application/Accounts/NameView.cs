using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;

namespace TalentPortal.Application.Accounts;

public sealed class NameView
{
    public string? Name { get; set; }
}

public sealed class NameViewValidator : AbstractValidator<NameView>
{
    private const int ShortestNumber = 8;

    public NameViewValidator(PortalTexts texts)
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage(_ => texts["view.name.required"]).MaximumLength(SavedView.LongestName);
        // The name stands on every page of the list: a phone or ID number has no place in it.
        RuleFor(form => form.Name).Must(name => name is null || name.Count(char.IsDigit) < ShortestNumber).WithMessage(_ => texts["view.name.number"]);
    }
}
