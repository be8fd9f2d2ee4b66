using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Awards;

/// <summary>Whom the employer applies for, for which class, with which project; sums in yuan.</summary>
public sealed class DescribeAward
{
    /// <summary>An employment of the own house; only when the application begins.</summary>
    public Guid? Employment { get; set; }
    public TalentLevel? Class { get; set; }
    public string? Project { get; set; }
    public string? Field { get; set; }
    public string? Summary { get; set; }
    public decimal? Elsewhere { get; set; }
    public long Version { get; set; }

    public static DescribeAward Of(AwardCase award) => new()
    {
        Class = award.Class,
        Project = award.Project,
        Field = award.Field,
        Summary = award.Summary,
        Elsewhere = award.DeclaredElsewhere.IsZero ? null : award.DeclaredElsewhere.Yuan,
        Version = award.Version,
    };

    /// <summary>Called after validation.</summary>
    public AwardRequest ToRequest() => new(Class!.Value, Project!.Trim(), Field!.Trim(), Summary!.Trim(), Money.FromYuan(Elsewhere ?? 0));
}

public sealed class DescribeAwardValidator : AbstractValidator<DescribeAward>
{
    public DescribeAwardValidator(PortalTexts texts)
    {
        RuleFor(form => form.Class).NotNull().WithMessage(_ => texts["award.class.required"]);
        RuleFor(form => form.Project).Words(texts, "award.project.required", 100);
        RuleFor(form => form.Field).Words(texts, "award.field.required", 60);
        RuleFor(form => form.Summary).Words(texts, "award.summary.required", 2000);
        RuleFor(form => form.Elsewhere).Must(yuan => yuan is null || AwardRules.IsSum(yuan)).WithMessage(_ => texts["award.sum.required"]);
    }
}

/// <summary>The last press: the promise that everything is true.</summary>
public sealed class SubmitAward
{
    public bool Promise { get; set; }
    public long Version { get; set; }
}

/// <summary>Somebody with an account becomes an expert who may be drawn.</summary>
public sealed class EnterAwardExpert
{
    public string? UserName { get; set; }
    public string? Affiliation { get; set; }
    public string? Field { get; set; }
}

public sealed class EnterAwardExpertValidator : AbstractValidator<EnterAwardExpert>
{
    public EnterAwardExpertValidator(PortalTexts texts)
    {
        RuleFor(form => form.UserName).Words(texts, "award.expert.account.required", 100);
        RuleFor(form => form.Affiliation).Words(texts, "award.expert.affiliation.required", 100);
        RuleFor(form => form.Field).Words(texts, "award.field.required", 60);
    }
}
