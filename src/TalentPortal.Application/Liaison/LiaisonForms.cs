using System.Linq.Expressions;
using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Liaison;

/// <summary>The rules from one day on, with the paper they rest on.</summary>
public sealed class EnterLiaisonRules
{
    public DateOnly? EffectiveFrom { get; set; }
    public TalentLevel? LowestLevel { get; set; }
    public int? LeastTalents { get; set; }
    public int? MostTalents { get; set; }
    public int? ContactsPerQuarter { get; set; }
    public int? VisitsPerYear { get; set; }
    public int? RecordWithinDays { get; set; }
    public int? HandOverDays { get; set; }
    public int? SignDays { get; set; }
    public int? SimpleDays { get; set; }
    public int? OrdinaryDays { get; set; }
    public int? ComplexDays { get; set; }
    public int? ExtensionDays { get; set; }
    public string? Basis { get; set; }

    public static EnterLiaisonRules Of(LiaisonRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var issues = rules.Issues;
        return new()
        {
            LowestLevel = rules.LowestLevel,
            LeastTalents = rules.LeastTalents,
            MostTalents = rules.MostTalents,
            ContactsPerQuarter = rules.ContactsPerQuarter,
            VisitsPerYear = rules.VisitsPerYear,
            RecordWithinDays = rules.RecordWithinDays,
            HandOverDays = issues.HandOver,
            SignDays = issues.Sign,
            SimpleDays = issues.Simple,
            OrdinaryDays = issues.Ordinary,
            ComplexDays = issues.Complex,
            ExtensionDays = issues.Extension,
        };
    }

    internal LiaisonRules ToRules() => new()
    {
        LowestLevel = LowestLevel!.Value,
        LeastTalents = LeastTalents!.Value,
        MostTalents = MostTalents!.Value,
        ContactsPerQuarter = ContactsPerQuarter!.Value,
        VisitsPerYear = VisitsPerYear!.Value,
        RecordWithinDays = RecordWithinDays!.Value,
        Issues = new IssueLimits { HandOver = HandOverDays!.Value, Sign = SignDays!.Value, Simple = SimpleDays!.Value, Ordinary = OrdinaryDays!.Value, Complex = ComplexDays!.Value, Extension = ExtensionDays!.Value },
    };
}

public sealed class EnterLiaisonRulesValidator : AbstractValidator<EnterLiaisonRules>
{
    public EnterLiaisonRulesValidator(PortalTexts texts)
    {
        RuleFor(form => form.EffectiveFrom).NotNull().WithMessage(_ => texts["liaison.from.required"]);
        RuleFor(form => form.LowestLevel).NotNull().WithMessage(_ => texts["liaison.lowest_level.required"]);
        RuleFor(form => form.LeastTalents).NotNull().WithMessage(_ => texts["liaison.number.required"]).InclusiveBetween(0, 50).WithMessage(_ => texts["liaison.number.range", 0, 50]);
        RuleFor(form => form.MostTalents).NotNull().WithMessage(_ => texts["liaison.number.required"]).InclusiveBetween(1, 50).WithMessage(_ => texts["liaison.number.range", 1, 50]);
        RuleFor(form => form.ContactsPerQuarter).NotNull().WithMessage(_ => texts["liaison.number.required"]).InclusiveBetween(1, 12).WithMessage(_ => texts["liaison.number.range", 1, 12]);
        RuleFor(form => form.VisitsPerYear).NotNull().WithMessage(_ => texts["liaison.number.required"]).InclusiveBetween(0, 48).WithMessage(_ => texts["liaison.number.range", 0, 48]);
        RuleFor(form => form.RecordWithinDays).NotNull().WithMessage(_ => texts["liaison.number.required"]).InclusiveBetween(0, 30).WithMessage(_ => texts["liaison.number.range", 0, 30]);
        foreach (var days in (Expression<Func<EnterLiaisonRules, int?>>[])[form => form.HandOverDays, form => form.SignDays, form => form.SimpleDays, form => form.OrdinaryDays, form => form.ComplexDays, form => form.ExtensionDays])
            RuleFor(days).NotNull().WithMessage(_ => texts["liaison.number.required"]).InclusiveBetween(1, IssueLimits.Longest).WithMessage(_ => texts["liaison.number.range", 1, IssueLimits.Longest]);
        RuleFor(form => form.Basis).NotEmpty().WithMessage(_ => texts["liaison.basis.required"]).MaximumLength(LiaisonRule.LongestBasis).WithMessage(_ => texts["apply.too_long", LiaisonRule.LongestBasis]);
    }
}

/// <summary>A new post, who holds it and who assists.</summary>
public sealed class EstablishPost
{
    public string? Title { get; set; }
    public Guid? Holder { get; set; }
    public Guid? Officer { get; set; }
    public DateOnly? Since { get; set; }
}

public sealed class EstablishPostValidator : AbstractValidator<EstablishPost>
{
    public EstablishPostValidator(PortalTexts texts, Domain.Foundation.CountyClock clock)
    {
        RuleFor(form => form.Title).NotEmpty().WithMessage(_ => texts["liaison.post.title.required"]).MaximumLength(LeaderPost.LongestTitle).WithMessage(_ => texts["apply.too_long", LeaderPost.LongestTitle]);
        RuleFor(form => form.Holder).NotNull().WithMessage(_ => texts["liaison.holder.required"]);
        RuleFor(form => form.Since).NotNull().WithMessage(_ => texts["liaison.since.required"]).LessThanOrEqualTo(_ => clock.Today).WithMessage(_ => texts["liaison.since.future"]);
    }
}

/// <summary>The post changes hands, with its talents.</summary>
public sealed class HandOverPost
{
    public Guid? Successor { get; set; }
    public Guid? Officer { get; set; }
    public DateOnly? From { get; set; }
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class HandOverPostValidator : AbstractValidator<HandOverPost>
{
    public HandOverPostValidator(PortalTexts texts)
    {
        RuleFor(form => form.Successor).NotNull().WithMessage(_ => texts["liaison.holder.required"]);
        RuleFor(form => form.From).NotNull().WithMessage(_ => texts["liaison.since.required"]);
        RuleFor(form => form.Reason).NotEmpty().WithMessage(_ => texts["liaison.reason.required"]).MaximumLength(LeaderPost.LongestReason).WithMessage(_ => texts["apply.too_long", LeaderPost.LongestReason]);
    }
}

/// <summary>Another liaison officer, or none.</summary>
public sealed class NameLiaisonOfficer
{
    public Guid? Officer { get; set; }
    public long Version { get; set; }
}

/// <summary>A post that is no more.</summary>
public sealed class ClosePost
{
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class ClosePostValidator : AbstractValidator<ClosePost>
{
    public ClosePostValidator(PortalTexts texts) =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage(_ => texts["liaison.reason.required"]).MaximumLength(LeaderPost.LongestReason).WithMessage(_ => texts["apply.too_long", LeaderPost.LongestReason]);
}

/// <summary>A leader for a talent, and why this one.</summary>
public sealed class AssignTalent
{
    public Guid? Post { get; set; }
    public string? Reason { get; set; }
}

public sealed class AssignTalentValidator : AbstractValidator<AssignTalent>
{
    public AssignTalentValidator(PortalTexts texts)
    {
        RuleFor(form => form.Post).NotNull().WithMessage(_ => texts["liaison.post.required"]);
        RuleFor(form => form.Reason).NotEmpty().WithMessage(_ => texts["liaison.reason.required"]).MaximumLength(LeaderPost.LongestReason).WithMessage(_ => texts["apply.too_long", LeaderPost.LongestReason]);
    }
}

/// <summary>An assignment that is over.</summary>
public sealed class EndAssignment
{
    public LiaisonEnding? Ending { get; set; }
    public DateOnly? LastDay { get; set; }
    public string? Note { get; set; }
    public long Version { get; set; }

    /// <summary>A post changes hands as a whole, by its own form.</summary>
    public static IReadOnlyList<LiaisonEnding> Endings { get; } = [.. Enum.GetValues<LiaisonEnding>().Except([LiaisonEnding.PostChangedHands])];
}

public sealed class EndAssignmentValidator : AbstractValidator<EndAssignment>
{
    public EndAssignmentValidator(PortalTexts texts)
    {
        RuleFor(form => form.Ending).Must(ending => ending is { } one && EndAssignment.Endings.Contains(one)).WithMessage(_ => texts["liaison.ending.required"]);
        RuleFor(form => form.LastDay).NotNull().WithMessage(_ => texts["liaison.last_day.required"]);
        RuleFor(form => form.Note).NotEmpty().WithMessage(_ => texts["liaison.reason.required"]).MaximumLength(LeaderPost.LongestReason).WithMessage(_ => texts["apply.too_long", LeaderPost.LongestReason]);
    }
}

/// <summary>A contact as the leader says it: the kind and the need are one tap each, words are for whoever wants to.</summary>
public sealed class RecordContact
{
    public ContactKind? Kind { get; set; }
    public DateOnly? On { get; set; }
    public NeedKind? Need { get; set; }
    public string? NeedWords { get; set; }
    public string? Summary { get; set; }
    /// <summary>What the leader promised, and until when.</summary>
    public string? Promise { get; set; }
    public DateOnly? PromiseBy { get; set; }
}

public sealed class RecordContactValidator : AbstractValidator<RecordContact>
{
    public RecordContactValidator(PortalTexts texts)
    {
        RuleFor(form => form.Kind).NotNull().WithMessage(_ => texts["liaison.kind.required"]);
        RuleFor(form => form.On).NotNull().WithMessage(_ => texts["liaison.on.required"]);
        RuleFor(form => form.Summary).MaximumLength(LiaisonContact.LongestSummary).WithMessage(_ => texts["apply.too_long", LiaisonContact.LongestSummary]);
        RuleFor(form => form.NeedWords).MaximumLength(LiaisonContact.LongestSummary).WithMessage(_ => texts["apply.too_long", LiaisonContact.LongestSummary]);
        RuleFor(form => form.Promise).MaximumLength(LeaderPromise.LongestWords).WithMessage(_ => texts["apply.too_long", LeaderPromise.LongestWords]);
        RuleFor(form => form.PromiseBy).NotNull().When(form => RecordRules.Tidy(form.Promise) is not null).WithMessage(_ => texts["issue.promise.by.required"]);
        RuleFor(form => form.NeedWords).NotEmpty().When(form => form.Need is NeedKind.Other).WithMessage(_ => texts["liaison.need_words.required"]);
    }
}

/// <summary>A contact that was written down wrongly.</summary>
public sealed class WithdrawContact
{
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class WithdrawContactValidator : AbstractValidator<WithdrawContact>
{
    public WithdrawContactValidator(PortalTexts texts) =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage(_ => texts["liaison.reason.required"]).MaximumLength(LiaisonContact.LongestReason).WithMessage(_ => texts["apply.too_long", LiaisonContact.LongestReason]);
}
