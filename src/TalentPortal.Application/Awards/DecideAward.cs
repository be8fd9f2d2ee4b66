using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Application.Awards;

/// <summary>A step that needs nothing but its words: opinion when it goes on, reason when it does not.</summary>
public sealed class DecideAward
{
    public const int Longest = 1000;

    public string? Opinion { get; set; }
    public long Version { get; set; }
}

public sealed class DecideAwardValidator : AbstractValidator<DecideAward>
{
    public DecideAwardValidator(PortalTexts texts) => RuleFor(form => form.Opinion).Words(texts, "award.opinion.required", DecideAward.Longest);
}

/// <summary>The witness's word: anything that neither officer could know when the seed was promised.</summary>
public sealed class OpenAwardDraw
{
    public string? Witness { get; set; }
    public long Version { get; set; }
}

public sealed class OpenAwardDrawValidator : AbstractValidator<OpenAwardDraw>
{
    public OpenAwardDrawValidator(PortalTexts texts) => RuleFor(form => form.Witness).Words(texts, "award.draw.witness.required", 60);
}

/// <summary>An expert's points and opinion.</summary>
public sealed class ScoreAward
{
    public List<ScoreAwardLine> Lines { get; set; } = [];
    public string? Opinion { get; set; }
    public long Version { get; set; }

    public static ScoreAward For(AwardTerms terms, long version) => new() { Version = version, Lines = [.. terms.Criteria.Select(criterion => new ScoreAwardLine { Code = criterion.Code })] };

    /// <summary>Called after validation.</summary>
    public ScoreOfExpert ToSheet() => new([.. Lines.Select(line => new ScorePoints(line.Code ?? "", line.Points!.Value))]);
}

public sealed class ScoreAwardLine
{
    public string? Code { get; set; }
    public int? Points { get; set; }
}

public sealed class ScoreAwardValidator : AbstractValidator<ScoreAward>
{
    public ScoreAwardValidator(PortalTexts texts)
    {
        RuleForEach(form => form.Lines).ChildRules(line => line.RuleFor(row => row.Points).Must(points => points is >= 0 and <= 100).WithMessage(_ => texts["award.points.required"]));
        RuleFor(form => form.Opinion).Words(texts, "award.opinion.required", AwardScore.LongestOpinion);
    }
}

/// <summary>What an inspection found; the pictures come beside it.</summary>
public sealed class InspectAward
{
    public DateOnly? HeldOn { get; set; }
    public string? Place { get; set; }
    /// <summary>User names of the other officers, with spaces or lines between them; the one who enters it was there too.</summary>
    public string? Colleagues { get; set; }
    public string? Report { get; set; }
    public bool? Passed { get; set; }
    public long Version { get; set; }
}

public sealed class InspectAwardValidator : AbstractValidator<InspectAward>
{
    public InspectAwardValidator(PortalTexts texts)
    {
        RuleFor(form => form.HeldOn).NotNull().WithMessage(_ => texts["field.date.invalid"]);
        RuleFor(form => form.Place).Words(texts, "award.inspection.place.required", 100);
        RuleFor(form => form.Colleagues).Words(texts, "award.inspection.colleague.required", 300);
        RuleFor(form => form.Report).Words(texts, "award.inspection.report.required", AwardInspection.LongestReport);
        RuleFor(form => form.Passed).NotNull().WithMessage(_ => texts["award.inspection.passed.required"]);
    }
}

/// <summary>The decision of the leading group as it is drafted; sums in yuan.</summary>
public sealed class DraftAwardDecision
{
    public TalentLevel? Class { get; set; }
    public decimal? Gross { get; set; }
    public decimal? Elsewhere { get; set; }
    public DateOnly? MeetingOn { get; set; }
    public string? Minutes { get; set; }
    public long Version { get; set; }

    /// <summary>Called after validation.</summary>
    public DecisionDraft ToDraft() => new(Class!.Value, Money.FromYuan(Gross!.Value), Money.FromYuan(Elsewhere ?? 0), MeetingOn!.Value, Minutes!.Trim());
}

public sealed class DraftAwardDecisionValidator : AbstractValidator<DraftAwardDecision>
{
    public DraftAwardDecisionValidator(PortalTexts texts)
    {
        RuleFor(form => form.Class).NotNull().WithMessage(_ => texts["award.class.required"]);
        RuleFor(form => form.Gross).Must(yuan => AwardRules.IsSum(yuan)).WithMessage(_ => texts["award.sum.required"]);
        RuleFor(form => form.Elsewhere).Must(yuan => yuan is null || AwardRules.IsSum(yuan)).WithMessage(_ => texts["award.sum.required"]);
        RuleFor(form => form.MeetingOn).NotNull().WithMessage(_ => texts["field.date.invalid"]);
        RuleFor(form => form.Minutes).Words(texts, "award.minutes.required", AwardDecision.LongestMinutes);
    }
}

/// <summary>The contract as it was signed. Empty milestone rows are left out.</summary>
public sealed class SignAwardContract
{
    public const int Rows = 5;

    public DateOnly? SignedOn { get; set; }
    public DateOnly? StartsOn { get; set; }
    public DateOnly? EndsOn { get; set; }
    public string? Tasks { get; set; }
    public List<MilestoneFields> Milestones { get; set; } = [];
    public long Version { get; set; }

    public static SignAwardContract For(long version) => new() { Version = version, Milestones = [.. Enumerable.Range(0, Rows).Select(_ => new MilestoneFields())] };

    /// <summary>Called after validation.</summary>
    public ContractTerms ToTerms() => new(SignedOn!.Value, StartsOn!.Value, EndsOn!.Value, Tasks!.Trim(), [.. Milestones.Where(row => !row.IsEmpty).Select(row => new MilestoneTerm(row.Title!.Trim(), row.DueOn!.Value)).OrderBy(row => row.DueOn)]);
}

public sealed class MilestoneFields
{
    public string? Title { get; set; }
    public DateOnly? DueOn { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Title) && DueOn is null;
}

public sealed class SignAwardContractValidator : AbstractValidator<SignAwardContract>
{
    public SignAwardContractValidator(PortalTexts texts)
    {
        RuleFor(form => form.SignedOn).NotNull().WithMessage(_ => texts["field.date.invalid"]);
        RuleFor(form => form.StartsOn).NotNull().WithMessage(_ => texts["field.date.invalid"]);
        RuleFor(form => form.EndsOn).NotNull().WithMessage(_ => texts["field.date.invalid"]);
        RuleFor(form => form.Tasks).Words(texts, "award.contract.tasks.required", AwardContract.LongestTasks);
        RuleForEach(form => form.Milestones).ChildRules(row =>
        {
            row.RuleFor(part => part.Title).Words(texts, "award.milestone.title.required", 200).Unless(part => part.IsEmpty);
            row.RuleFor(part => part.DueOn).NotNull().Unless(part => part.IsEmpty).WithMessage(_ => texts["field.date.invalid"]);
        });
    }
}

/// <summary>What is proposed after looking at a running award; spent in yuan, of all that was paid.</summary>
public sealed class ProposeAwardVerdict
{
    public VerdictGrade? Grade { get; set; }
    public decimal? ProperlySpent { get; set; }
    public string? Grounds { get; set; }
    /// <summary>The year that a yearly review of a selection is about.</summary>
    public int? Year { get; set; }
    public long Version { get; set; }

    /// <summary>Called after validation.</summary>
    public VerdictProposal ToProposal() => new(Grade!.Value, Money.FromYuan(ProperlySpent ?? 0), Grounds!.Trim(), Year);
}

public sealed class ProposeAwardVerdictValidator : AbstractValidator<ProposeAwardVerdict>
{
    public ProposeAwardVerdictValidator(PortalTexts texts)
    {
        RuleFor(form => form.Grade).NotNull().WithMessage(_ => texts["award.verdict.grade.required"]);
        RuleFor(form => form.ProperlySpent).Must(yuan => yuan is null || AwardRules.IsSum(yuan)).WithMessage(_ => texts["award.sum.required"]);
        RuleFor(form => form.Grounds).Words(texts, "award.opinion.required", DecideAward.Longest);
    }
}

/// <summary>Somebody left the promised service.</summary>
public sealed class RecordAwardLeaving
{
    public DateOnly? LeftOn { get; set; }
    public DateOnly? ResumedInCountyOn { get; set; }
    public ServiceExemption? Exemption { get; set; }
    public string? Grounds { get; set; }
    public long Version { get; set; }

    /// <summary>Called after validation.</summary>
    public ServiceEnd ToEnd() => new(LeftOn!.Value, ResumedInCountyOn, Exemption, Grounds!.Trim());
}

public sealed class RecordAwardLeavingValidator : AbstractValidator<RecordAwardLeaving>
{
    public RecordAwardLeavingValidator(PortalTexts texts)
    {
        RuleFor(form => form.LeftOn).NotNull().WithMessage(_ => texts["field.date.invalid"]);
        RuleFor(form => form.Grounds).Words(texts, "award.opinion.required", DecideAward.Longest);
    }
}

/// <summary>The person works for another employer of the county; which one, the register says.</summary>
public sealed class ChangeAwardEmployer
{
    /// <summary>The new employment of the register.</summary>
    public Guid? Employment { get; set; }
    public DateOnly? LeftOn { get; set; }
    public string? Grounds { get; set; }
    public long Version { get; set; }
}

public sealed class ChangeAwardEmployerValidator : AbstractValidator<ChangeAwardEmployer>
{
    public ChangeAwardEmployerValidator(PortalTexts texts)
    {
        RuleFor(form => form.Employment).NotNull().WithMessage(_ => texts["award.employer_change.choose"]);
        RuleFor(form => form.LeftOn).NotNull().WithMessage(_ => texts["field.date.invalid"]);
        RuleFor(form => form.Grounds).Words(texts, "award.opinion.required", DecideAward.Longest);
    }
}

/// <summary>The employer's report on one year; spent in yuan, since the start, empty where nothing was paid.</summary>
public sealed class FileAwardReport
{
    public int? Year { get; set; }
    public string? Progress { get; set; }
    public decimal? Spent { get; set; }
    public long Version { get; set; }
}

public sealed class FileAwardReportValidator : AbstractValidator<FileAwardReport>
{
    public FileAwardReportValidator(PortalTexts texts)
    {
        RuleFor(form => form.Year).Must(year => year is >= 2000 and <= 2100).WithMessage(_ => texts["award.report.year.required"]);
        RuleFor(form => form.Progress).Words(texts, "award.report.progress.required", AwardReport.LongestProgress);
        RuleFor(form => form.Spent).Must(yuan => yuan is null || AwardRules.IsSum(yuan)).WithMessage(_ => texts["award.sum.required"]);
    }
}

/// <summary>What the bank did with an order.</summary>
public sealed class SettleAwardPayment
{
    public DateOnly? PaidOn { get; set; }
    public string? Voucher { get; set; }
    public long Version { get; set; }
}

public sealed class SettleAwardPaymentValidator : AbstractValidator<SettleAwardPayment>
{
    public SettleAwardPaymentValidator(PortalTexts texts)
    {
        RuleFor(form => form.PaidOn).NotNull().WithMessage(_ => texts["field.date.invalid"]);
        RuleFor(form => form.Voucher).Words(texts, "award.voucher.required", 40);
    }
}

internal static class AwardRules
{
    /// <summary>Not empty, and not longer than it may be.</summary>
    public static IRuleBuilderOptions<T, string?> Words<T>(this IRuleBuilderInitial<T, string?> rule, PortalTexts texts, string missing, int longest) =>
        rule.Cascade(CascadeMode.Stop).NotEmpty().WithMessage(_ => texts[missing]).MaximumLength(longest).WithMessage(_ => texts["apply.too_long", longest]);

    /// <summary>Yuan with at most two decimals, below a hundred million.</summary>
    public static bool IsSum(decimal? yuan) => yuan is >= 0 and < 100_000_000 && decimal.Truncate(yuan.Value * 100) == yuan.Value * 100;
}
