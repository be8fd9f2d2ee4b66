using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Policies;

/// <summary>Another name or group; the code stays what it is.</summary>
public sealed class RenamePolicy
{
    public string? NameZh { get; set; }
    public string? NameEn { get; set; }
    /// <summary>The code of a group that exists.</summary>
    public string? Group { get; set; }
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class RenamePolicyValidator : AbstractValidator<RenamePolicy>
{
    public RenamePolicyValidator(PortalTexts texts)
    {
        RuleFor(form => form.NameZh).Must(name => name?.Trim() is { Length: > 0 and <= 100 }).WithMessage(_ => texts["policy.make.name.required", 100]);
        RuleFor(form => form.NameEn).Must(name => name?.Trim() is { Length: > 0 and <= 200 }).WithMessage(_ => texts["policy.rename.name_en.required", 200]);
        RuleFor(form => form.Group).NotEmpty().WithMessage(_ => texts["policy.group.choose"]);
        RuleFor(form => form.Reason).Must(reason => reason?.Trim().Length > 0).WithMessage(_ => texts["policy.step.reason.required"])
            .MaximumLength(PolicyStep.LongestReason).WithMessage(_ => texts["policy.discard.reason.too_long", PolicyStep.LongestReason]);
    }
}
