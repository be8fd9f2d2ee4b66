using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Notices;

/// <summary>What somebody says against one row of a notice. Without a name it is taken in as a lead.</summary>
public sealed class RaiseObjection
{
    public bool Anonymous { get; set; }
    public string? Name { get; set; }
    /// <summary>A mobile or fixed-line number under which the answer reaches the objector.</summary>
    [NotKeptByBrowser] public string? Phone { get; set; }
    public string? Statement { get; set; }
}

public sealed class RaiseObjectionValidator : AbstractValidator<RaiseObjection>
{
    public const int LongestName = 60, ShortestStatement = 10, LongestStatement = 2000;

    public RaiseObjectionValidator(PortalTexts texts)
    {
        When(form => !form.Anonymous, () =>
        {
            RuleFor(form => form.Name).NotEmpty().WithMessage(_ => texts["objection.name.required"]).MaximumLength(LongestName).WithMessage(_ => texts["notice.too_long", LongestName]);
            RuleFor(form => form.Phone).Must(IsPhone).WithMessage(_ => texts["objection.phone.invalid"]);
        });
        RuleFor(form => form.Statement)
            .Must(text => text?.Trim().Length >= ShortestStatement).WithMessage(_ => texts["objection.statement.too_short", ShortestStatement])
            .MaximumLength(LongestStatement).WithMessage(_ => texts["notice.too_long", LongestStatement]);
    }

    internal static bool IsPhone(string? text) => MobileNumber.TryParse(text, out _, out _) || LandlineNumber.TryParse(text, out _, out _);
}
