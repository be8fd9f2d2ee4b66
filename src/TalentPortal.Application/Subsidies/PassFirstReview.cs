using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Subsidies;

/// <summary>First review passed: the opinion, and what is asked of which department.</summary>
public sealed class PassFirstReview
{
    public string? Opinion { get; set; }
    public List<DepartmentQuestion> Questions { get; set; } = [];
    public long Version { get; set; }

    public IReadOnlyList<DepartmentQuestion> Asked => [.. Questions.Where(question => question.IsAsked)];
}

public sealed class DepartmentQuestion
{
    public Department Department { get; set; }
    public bool IsAsked { get; set; }
    public string? Question { get; set; }
    /// <summary>The policy has this department asked about every file; for showing only.</summary>
    public bool IsFixed { get; set; }

    /// <summary>What the version of a file has asked; the others are there to be added. Without such a rule the usual ones.</summary>
    public static List<DepartmentQuestion> For(ReviewTerms? review, PortalTexts texts, bool chinese)
    {
        var usual = Usual(texts);
        if (review is null) return usual;
        return [.. usual.Select(line => review.Departments.FirstOrDefault(asked => asked.Department == line.Department) is { } named
            ? Fixed(named, chinese) : new DepartmentQuestion { Department = line.Department, Question = line.Question })];
    }

    internal static DepartmentQuestion Fixed(AskedDepartment asked, bool chinese) =>
        new() { Department = asked.Department, IsAsked = true, IsFixed = true, Question = chinese ? asked.QuestionZh : asked.QuestionEn };

    /// <summary>A line for each department; those that are usually asked are ticked, with the usual question.</summary>
    public static List<DepartmentQuestion> Usual(PortalTexts texts) => [.. Enum.GetValues<Department>().Select(department => new DepartmentQuestion
    {
        Department = department,
        IsAsked = texts.Has($"subsidy.question.{department}"),
        Question = texts.Has($"subsidy.question.{department}") ? texts[$"subsidy.question.{department}"] : null,
    })];
}

public sealed class PassFirstReviewValidator : AbstractValidator<PassFirstReview>
{
    private const int LongestQuestion = 500;

    public PassFirstReviewValidator(PortalTexts texts)
    {
        RuleFor(form => form.Opinion)
            .NotEmpty().WithMessage(_ => texts["subsidy.opinion.required"])
            .MaximumLength(DecideOnCaseValidator.Longest).WithMessage(_ => texts["subsidy.opinion.too_long", DecideOnCaseValidator.Longest]);
        RuleForEach(form => form.Questions).ChildRules(question => question.RuleFor(line => line.Question)
            .NotEmpty().When(line => line.IsAsked).WithMessage(_ => texts["subsidy.question.required"])
            .MaximumLength(LongestQuestion).WithMessage(_ => texts["subsidy.opinion.too_long", LongestQuestion]));
    }
}
