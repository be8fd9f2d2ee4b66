using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;

namespace TalentPortal.Application.Employers;

/// <summary>Two entries are one employer; the first one of the page is left, or the other.</summary>
public sealed record MergeEmployers
{
    /// <summary>The entry that is left is the second of the page.</summary>
    public bool KeepOther { get; set; }
    public string? Reason { get; set; }
}

public sealed class MergeEmployersValidator : AbstractValidator<MergeEmployers>
{
    public MergeEmployersValidator(PortalTexts texts) =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage(_ => texts["employer.reason.required"]).MaximumLength(EmployerRequest.LongestText);
}

/// <summary>A merge was wrong.</summary>
public sealed record UndoMerge
{
    public string? Reason { get; set; }
}

public sealed class UndoMergeValidator : AbstractValidator<UndoMerge>
{
    public UndoMergeValidator(PortalTexts texts) =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage(_ => texts["employer.reason.required"]).MaximumLength(EmployerRequest.LongestText);
}
