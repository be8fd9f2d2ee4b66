using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Flats;

namespace TalentPortal.Application.Flats;

/// <summary>A draw between those who share the place of an application; why, where it is held again.</summary>
public sealed class PromiseDraw
{
    public string? Reason { get; set; }
}

public sealed class PromiseDrawValidator : AbstractValidator<PromiseDraw>
{
    public PromiseDrawValidator(PortalTexts texts) => RuleFor(form => form.Reason).IsShort(texts, FlatDraw.LongestReason);
}

/// <summary>The word of the witness opens a draw.</summary>
public sealed class OpenDraw
{
    public string? Witness { get; set; }
}

public sealed class OpenDrawValidator : AbstractValidator<OpenDraw>
{
    public OpenDrawValidator(PortalTexts texts) => RuleFor(form => form.Witness).NotEmpty().WithMessage(_ => texts["flat.draw.witness.required"]).IsShort(texts, FlatDraw.LongestWitness);
}
