using FluentValidation;
using FluentValidation.Results;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Issues;

namespace TalentPortal.Application.Liaison.Issues;

/// <summary>What a talent needs, said by the talent or by the talent office.</summary>
public sealed class RaiseIssue
{
    public NeedKind? Need { get; set; }
    public string? Words { get; set; }
}

public sealed class RaiseIssueValidator : AbstractValidator<RaiseIssue>
{
    public RaiseIssueValidator(PortalTexts texts)
    {
        RuleFor(form => form.Need).NotNull().WithMessage(_ => texts["issue.need.required"]);
        RuleFor(form => form.Words).NotEmpty().WithMessage(_ => texts["issue.words.required"]).MaximumLength(TalentIssue.LongestWords).WithMessage(_ => texts["apply.too_long", TalentIssue.LongestWords]);
    }
}

/// <summary>To a department that leads and those that help, as simple, ordinary or complex.</summary>
public sealed class HandOverIssue
{
    public Department? Department { get; set; }
    public List<Department> Helpers { get; set; } = [];
    public IssueGrade? Grade { get; set; }
    public string? Words { get; set; }
    public long Version { get; set; }
}

public sealed class HandOverIssueValidator : AbstractValidator<HandOverIssue>
{
    public HandOverIssueValidator(PortalTexts texts)
    {
        RuleFor(form => form.Department).NotNull().WithMessage(_ => texts["issue.department.required"]);
        RuleFor(form => form.Helpers).Must((form, helpers) => form.Department is not { } leading || !helpers.Contains(leading)).WithMessage(_ => texts["issue.helpers.leads"]);
        RuleFor(form => form.Grade).NotNull().WithMessage(_ => texts["issue.grade.required"]);
        RuleFor(form => form.Words).MaximumLength(TalentIssue.LongestWords).WithMessage(_ => texts["apply.too_long", TalentIssue.LongestWords]);
    }
}

/// <summary>A step that needs its words and nothing else: sent back, concluded.</summary>
public sealed class SayOfIssue
{
    public string? Words { get; set; }
    public long Version { get; set; }
}

public sealed class SayOfIssueValidator : AbstractValidator<SayOfIssue>
{
    public SayOfIssueValidator(PortalTexts texts) =>
        RuleFor(form => form.Words).NotEmpty().WithMessage(_ => texts["issue.say.required"]).MaximumLength(TalentIssue.LongestWords).WithMessage(_ => texts["apply.too_long", TalentIssue.LongestWords]);
}

/// <summary>A department that helps: one more, or one that is not needed any more.</summary>
public sealed class HelpWithIssue
{
    public Department? Department { get; set; }
    public string? Words { get; set; }
    public long Version { get; set; }
}

public sealed class HelpWithIssueValidator : AbstractValidator<HelpWithIssue>
{
    public HelpWithIssueValidator(PortalTexts texts)
    {
        RuleFor(form => form.Department).NotNull().WithMessage(_ => texts["issue.helper.required"]);
        RuleFor(form => form.Words).NotEmpty().WithMessage(_ => texts["issue.say.required"]).MaximumLength(TalentIssue.LongestWords).WithMessage(_ => texts["apply.too_long", TalentIssue.LongestWords]);
    }
}

/// <summary>A step that needs no words: signed for, closed.</summary>
public sealed class MoveIssue
{
    public long Version { get; set; }
}

/// <summary>More time, asked for by the department.</summary>
public sealed class AskIssueExtension
{
    public int? Days { get; set; }
    public string? Words { get; set; }
    public long Version { get; set; }
}

public sealed class AskIssueExtensionValidator : AbstractValidator<AskIssueExtension>
{
    public AskIssueExtensionValidator(PortalTexts texts)
    {
        RuleFor(form => form.Days).NotNull().WithMessage(_ => texts["issue.days.required"]);
        RuleFor(form => form.Words).NotEmpty().WithMessage(_ => texts["issue.say.required"]).MaximumLength(TalentIssue.LongestWords).WithMessage(_ => texts["apply.too_long", TalentIssue.LongestWords]);
    }
}

/// <summary>What the department did, or why it cannot be done: with the policy text, who signs, and the signed paper beside the form.</summary>
public sealed class AnswerIssue
{
    public bool? Refused { get; set; }
    public string? Words { get; set; }
    public string? Grounds { get; set; }
    public string? Signer { get; set; }
    public long Version { get; set; }
}

public sealed class AnswerIssueValidator : AbstractValidator<AnswerIssue>
{
    public AnswerIssueValidator(PortalTexts texts)
    {
        RuleFor(form => form.Refused).NotNull().WithMessage(_ => texts["issue.outcome.required"]);
        RuleFor(form => form.Words).NotEmpty().WithMessage(_ => texts["issue.answer.required"]).MaximumLength(TalentIssue.LongestWords).WithMessage(_ => texts["apply.too_long", TalentIssue.LongestWords]);
        RuleFor(form => form.Grounds).NotEmpty().When(form => form.Refused is true).WithMessage(_ => texts["issue.grounds.required"]).MaximumLength(TalentIssue.LongestGrounds).WithMessage(_ => texts["apply.too_long", TalentIssue.LongestGrounds]);
        // What belongs to a refusal is not kept with an answer: whoever typed it chooses again, and nothing goes without a word.
        RuleFor(form => form.Grounds).Empty().When(form => form.Refused is false).WithMessage(_ => texts["issue.solved.no_grounds"]);
        RuleFor(form => form.Signer).Empty().When(form => form.Refused is false).WithMessage(_ => texts["issue.solved.no_signer"]);
        RuleFor(form => form.Signer).NotEmpty().When(form => form.Refused is true).WithMessage(_ => texts["issue.signer.required"]).MaximumLength(TalentIssue.LongestSigner).WithMessage(_ => texts["apply.too_long", TalentIssue.LongestSigner]);
    }
}

/// <summary>Whether the answer is enough. Whoever is not content says why; whoever writes another's answer down says how it was given.</summary>
public sealed class RateIssue
{
    public IssueVerdict? Verdict { get; set; }
    public string? Words { get; set; }
    public long Version { get; set; }

    /// <summary>How the talent said so, which whoever writes it down for the talent has to say.</summary>
    internal string HowTold(PortalTexts texts) => RecordRules.Tidy(Words) ?? throw new ValidationException([new ValidationFailure(nameof(Words), texts["issue.told.how"])]);
}

public sealed class RateIssueValidator : AbstractValidator<RateIssue>
{
    public RateIssueValidator(PortalTexts texts)
    {
        RuleFor(form => form.Verdict).NotNull().WithMessage(_ => texts["issue.verdict.required"]);
        RuleFor(form => form.Words).NotEmpty().When(form => form.Verdict is IssueVerdict.Dissatisfied).WithMessage(_ => texts["issue.dissatisfied.why"]);
        RuleFor(form => form.Words).MaximumLength(TalentIssue.LongestWords).WithMessage(_ => texts["apply.too_long", TalentIssue.LongestWords]);
    }
}

/// <summary>It is no issue any more.</summary>
public sealed class DropIssue
{
    public IssueDropCause? Cause { get; set; }
    public string? Words { get; set; }
    public long Version { get; set; }
}

public sealed class DropIssueValidator : AbstractValidator<DropIssue>
{
    public DropIssueValidator(PortalTexts texts)
    {
        RuleFor(form => form.Cause).NotNull().WithMessage(_ => texts["issue.drop.cause.required"]);
        RuleFor(form => form.Words).NotEmpty().WithMessage(_ => texts["issue.say.required"]).MaximumLength(TalentIssue.LongestWords).WithMessage(_ => texts["apply.too_long", TalentIssue.LongestWords]);
    }
}

/// <summary>A promise that was kept, or is withdrawn.</summary>
public sealed class SettlePromise
{
    public bool? Kept { get; set; }
    public string? Words { get; set; }
    public long Version { get; set; }
}

public sealed class SettlePromiseValidator : AbstractValidator<SettlePromise>
{
    public SettlePromiseValidator(PortalTexts texts)
    {
        RuleFor(form => form.Kept).NotNull().WithMessage(_ => texts["issue.promise.kept.required"]);
        RuleFor(form => form.Words).NotEmpty().WithMessage(_ => texts["issue.promise.words.required"]).MaximumLength(LeaderPromise.LongestWords).WithMessage(_ => texts["apply.too_long", LeaderPromise.LongestWords]);
    }
}
