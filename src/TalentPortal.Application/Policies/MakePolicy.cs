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
    /// <summary>The code of a group that exists; benefits of one group and layer are not added up (就高不重复). Empty: a new group.</summary>
    public string? Group { get; set; }
    public string? NewGroupZh { get; set; }
    public string? NewGroupEn { get; set; }
}

public sealed class MakePolicyValidator : AbstractValidator<MakePolicy>
{
    public MakePolicyValidator(PortalTexts texts)
    {
        RuleFor(form => form.NameZh).Must(name => name?.Trim() is { Length: > 0 and <= 100 }).WithMessage(_ => texts["policy.make.name.required", 100]);
        // The code is made of it.
        RuleFor(form => form.NameEn).Must(name => name?.Trim() is { Length: > 0 and <= 200 } && Policy.CodeOf(name).Length > 0).WithMessage(_ => texts["policy.make.name_en.required", 200]);
        RuleFor(form => form.Layer).NotNull().WithMessage(_ => texts["policy.make.layer.required"]).IsInEnum();
        RuleFor(form => form.Group).Must((form, group) => !string.IsNullOrEmpty(group) || IsName(form.NewGroupZh) || IsName(form.NewGroupEn)).WithMessage(_ => texts["policy.group.choose"]);
        RuleFor(form => form.NewGroupZh).Must(IsName).When(IsNewGroup).WithMessage(_ => texts["policy.make.group.required", PolicyGroup.LongestName]);
        // The group's code is made of it.
        RuleFor(form => form.NewGroupEn).Must(name => IsName(name) && Policy.CodeOf(name!).Length > 0).When(IsNewGroup).WithMessage(_ => texts["policy.make.group_en.required", PolicyGroup.LongestName]);
    }

    private static bool IsNewGroup(MakePolicy form) => string.IsNullOrEmpty(form.Group) && (IsName(form.NewGroupZh) || IsName(form.NewGroupEn));

    private static bool IsName(string? name) => name?.Trim() is { Length: > 0 and <= PolicyGroup.LongestName };
}
