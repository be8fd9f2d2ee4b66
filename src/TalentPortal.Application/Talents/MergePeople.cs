using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>Two records are one person, or they are not: which one stays, and of which record each value.</summary>
public sealed record MergePeople
{
    /// <summary>The record that stays is the second of the page.</summary>
    public bool KeepOther { get; set; }
    /// <summary>The fields whose value is the second record's; all others are the first one's.</summary>
    public Dictionary<MergedField, bool> FromSecond { get; set; } = [];
    public string? Reason { get; set; }
    /// <summary>Of both records as they were shown.</summary>
    public long Version { get; set; }
    public long OtherVersion { get; set; }

    /// <summary>The fields whose value comes from the record that goes.</summary>
    public IEnumerable<MergedField> Taken() => Enum.GetValues<MergedField>().Where(field => FromSecond.TryGetValue(field, out var second) && second != KeepOther);
}

public sealed class MergePeopleValidator : AbstractValidator<MergePeople>
{
    public MergePeopleValidator(PortalTexts texts) => RuleFor(form => form.Reason).IsAReason(texts);
}

/// <summary>A second person's word on a proposed merge, or the wish to undo one.</summary>
public sealed record DecideMerge
{
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class DecideMergeValidator : AbstractValidator<DecideMerge>
{
    public DecideMergeValidator(PortalTexts texts) => RuleFor(form => form.Reason).IsAReason(texts);
}
