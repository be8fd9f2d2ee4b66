using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Policies;

/// <summary>Which test of the library a row of the form is.</summary>
public enum ConditionKind
{
    Age,
    Education,
    Degree,
    Graduation,
    TalentLevel,
    Employer,
    /// <summary>适用范围</summary>
    Workplace,
    Contract,
    Insurance,
    Household,
    Source,
    Home,
    Benefit,
    Date,
    Sum,
}

/// <summary>How the rows of a block count.</summary>
public enum ConditionJoin
{
    /// <summary>同时满足</summary>
    All,
    /// <summary>满足其一</summary>
    Any,
    /// <summary>均不得存在</summary>
    None,
}

/// <summary>Conditions that belong together; every block must be satisfied.</summary>
public sealed class ConditionBlockFields
{
    public ConditionJoin Join { get; set; }
    public List<ConditionFields> Rows { get; set; } = [];
    /// <summary>The kind of the row that a button adds.</summary>
    public ConditionKind Adding { get; set; }

    public bool IsEmpty => Rows.TrueForAll(row => row.Kind is null);
}

/// <summary>One condition as it is typed; only the fields of its kind are used. Without a kind the row was taken away.</summary>
public sealed class ConditionFields
{
    public ConditionKind? Kind { get; set; }
    public string? ClauseZh { get; set; }
    public string? ClauseEn { get; set; }
    public ConditionMoment On { get; set; }
    public DateOnly? Day { get; set; }
    public int? AtLeast { get; set; }
    public int? AtMost { get; set; }
    public int? Within { get; set; }
    public int? Gap { get; set; }
    public EducationLevel Education { get; set; } = EducationLevel.Bachelor;
    public bool FullTime { get; set; }
    public Degree Degree { get; set; } = Degree.Master;
    public TalentLevel Level { get; set; } = TalentLevel.E;
    public List<EmployerType> Types { get; set; } = [];
    public List<string> Townships { get; set; } = [];
    public List<TalentSource> Sources { get; set; } = [];
    public string? Region { get; set; }
    public string? Policy { get; set; }
    public ConditionDate Date { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public ProvenSumKind Sum { get; set; }
    public decimal? Yuan { get; set; }
}

/// <summary>What a policy of its own pays, as it is typed: yuan, per cent, whole months.</summary>
public sealed class AmountFields
{
    public AmountBasis Basis { get; set; }
    public decimal? Flat { get; set; }
    public List<TalentLevelFields> Levels { get; set; } = [];
    public ProvenSumKind Sum { get; set; }
    public decimal? SharePercent { get; set; }
    public decimal? Cap { get; set; }
    public InterestFields Interest { get; set; } = new();
    /// <summary>Paid in parts (一次性或分期) instead of each month.</summary>
    public bool InParts { get; set; }
    public List<InstalmentFields> Parts { get; set; } = [];
    /// <summary>What was received elsewhere for the same is taken off.</summary>
    public bool DeductsReceived { get; set; }
    /// <summary>The month as 2026-01; empty: all insured months count.</summary>
    public string? CountsFrom { get; set; }
}

/// <summary>Who reviews, as it is typed.</summary>
public sealed class ReviewFields
{
    public bool EmployerConfirms { get; set; } = true;
    /// <summary>In yuan; empty: every file is reviewed twice.</summary>
    public decimal? SecondReviewAbove { get; set; }
    /// <summary>A line for each department.</summary>
    public List<AskedDepartmentFields> Departments { get; set; } = [];
}

public sealed class AskedDepartmentFields
{
    public Department Department { get; set; }
    public bool IsAsked { get; set; }
    public string? QuestionZh { get; set; }
    public string? QuestionEn { get; set; }
}

/// <summary>Which part of a loan's interest is borne: per cent, per cent a year, basis points, yuan, days.</summary>
public sealed class InterestFields
{
    public InterestBearing Bearing { get; set; }
    public decimal? SharePercent { get; set; }
    public decimal? RatePercent { get; set; }
    /// <summary>Published reference rate (LPR) of the day; empty together with the day: the contract's rate counts in full.</summary>
    public decimal? ReferencePercent { get; set; }
    public DateOnly? ReferenceOn { get; set; }
    public int? Points { get; set; }
    public decimal? PrincipalCap { get; set; }
    public int? DayCap { get; set; }
    public int? MostLoans { get; set; } = 1;
    public int DaysOfYear { get; set; } = 360;
}

/// <summary>An empty amount: this level gets nothing.</summary>
public sealed class TalentLevelFields
{
    public TalentLevel Level { get; set; }
    public decimal? Amount { get; set; }
}

public sealed class InstalmentFields
{
    public decimal? Percent { get; set; }
    public int? AfterMonths { get; set; }

    public bool IsEmpty => Percent is null && AfterMonths is null;
}

/// <summary>A clause of the document, for the coverage page. A row without any text is none.</summary>
public sealed class DocumentClauseFields
{
    public string? Zh { get; set; }
    public string? En { get; set; }
    public string? TextZh { get; set; }
    public string? TextEn { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Zh) && string.IsNullOrWhiteSpace(En) && string.IsNullOrWhiteSpace(TextZh) && string.IsNullOrWhiteSpace(TextEn);
}
