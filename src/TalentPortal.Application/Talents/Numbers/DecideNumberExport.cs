using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Numbers;

/// <summary>The second person's word; whoever rejects says why.</summary>
public sealed class DecideNumberExport
{
    public string? Opinion { get; set; }
    public long Version { get; set; }
}

public sealed class DecideNumberExportValidator : AbstractValidator<DecideNumberExport>
{
    /// <summary>What is asked of a rejection alone.</summary>
    public const string Rejecting = "rejecting";

    public DecideNumberExportValidator(PortalTexts texts)
    {
        RuleSet(Rejecting, () => RuleFor(form => form.Opinion).NotEmpty().WithMessage(_ => texts["number_export.reason.required"]));
        RuleFor(form => form.Opinion).MaximumLength(NumberExport.ReasonLength);
    }
}
