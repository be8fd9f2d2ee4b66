using System.Text.Json.Serialization;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Policies;

/// <summary>
/// Which of the steps a policy of its own has, and who is asked (谁来审). Whatever stands here, one person reviews and another approves; their
/// working days are <see cref="AllowanceTerms.TimeLimits"/>.
/// </summary>
public sealed record ReviewTerms
{
    /// <summary>False where no employer is concerned: applications go straight to intake.</summary>
    public bool EmployerConfirms { get; init; } = true;
    /// <summary>
    /// A file without any doubt goes from first review straight to the decision when the most that it can come to is not above this sum;
    /// null: every file is reviewed twice.
    /// </summary>
    public Money? SecondReviewAbove { get; init; }
    /// <summary>Asked about every file (联审), beside whom the reviewer asks.</summary>
    public IReadOnlyList<AskedDepartment> Departments { get; init; } = [];

    [JsonIgnore]
    internal bool IsPossible =>
        SecondReviewAbove is null or { IsNegative: false, IsZero: false } && Departments.DistinctBy(asked => asked.Department).Count() == Departments.Count
        && Departments.All(asked => asked.QuestionZh.Length > 0 && asked.QuestionEn.Length > 0);
}

/// <summary>A department and what it is asked, in both languages.</summary>
public sealed record AskedDepartment(Department Department, string QuestionZh, string QuestionEn);
