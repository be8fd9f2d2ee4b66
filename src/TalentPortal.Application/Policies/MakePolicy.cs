using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Policies;

/// <summary>A benefit the county did not know before.</summary>
public sealed class MakePolicy
{
    public string? NameZh { get; set; }
    public string? NameEn { get; set; }
    public PolicyLayer? Layer { get; set; }
    /// <summary>Benefits of one group and layer are not added up (就高不重复).</summary>
    public string? Group { get; set; }
}

public sealed class MakePolicyValidator : AbstractValidator<MakePolicy>
{
    public MakePolicyValidator(PortalTexts texts)
    {
        RuleFor(form => form.NameZh).Must(name => name?.Trim() is { Length: > 0 and <= 100 }).WithMessage(_ => texts["policy.make.name.required", 100]);
        // The code is made of it.
        RuleFor(form => form.NameEn).Must(name => name?.Trim() is { Length: > 0 and <= 200 } && Policy.CodeOf(name).Length > 0).WithMessage(_ => texts["policy.make.name_en.required", 200]);
        RuleFor(form => form.Layer).NotNull().WithMessage(_ => texts["policy.make.layer.required"]).IsInEnum();
        RuleFor(form => form.Group).Must(group => group?.Trim() is { Length: > 0 and <= 40 }).WithMessage(_ => texts["policy.make.group.required", 40]);
    }
}
