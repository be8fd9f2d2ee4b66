using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>The whole answer for one person: conditions, months, receipt. Kept as JSON with the decision.</summary>
public sealed record AllowanceAssessment
{
    /// <summary>Not met when one condition is not; unknown when one is unknown; else met.</summary>
    public required ConditionOutcome Outcome { get; init; }
    public required IReadOnlyList<AllowanceCondition> Conditions { get; init; }
    public required IReadOnlyList<AllowanceMonth> Months { get; init; }
    public required Receipt Receipt { get; init; }
    /// <summary>First insured month in the county (首次参保月).</summary>
    public YearMonth? FirstMonth { get; init; }
    public YearMonth? WindowEnd { get; init; }
    /// <summary>The level paid in the last month looked at.</summary>
    public EducationLevel? Level { get; init; }

    public string ToJson() => PortalJson.Write(this);

    public static AllowanceAssessment FromJson(string json) => PortalJson.Read<AllowanceAssessment>(json);
}
