using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>How far a running allowance has come; all that the monthly accrual has to know of it.</summary>
public readonly record struct EntitlementProgress
{
    public required EntitlementState State { get; init; }
    public required YearMonth FirstMonth { get; init; }
    public required YearMonth WindowEnd { get; init; }
    public required EducationLevel Level { get; init; }
    /// <summary>A higher degree already verified, with the month it counts from (<see cref="AllowanceRules.HigherDegreeFrom"/>).</summary>
    public EducationLevel? NextLevel { get; init; }
    public YearMonth? NextLevelFrom { get; init; }
    /// <summary>Months paid so far.</summary>
    public int MonthsUsed { get; init; }
    /// <summary>Consecutive months without any insurance record in the county, up to the last one processed.</summary>
    public int AbsentMonths { get; init; }
    /// <summary>The last month processed in order; an earlier one (paid late) changes the count, not the state.</summary>
    public YearMonth? LastMonth { get; init; }

    public EducationLevel LevelIn(YearMonth month) => NextLevel is { } higher && NextLevelFrom is { } from && from <= month ? higher : Level;

    /// <summary>An allowance just approved, its first month still to be processed.</summary>
    public static EntitlementProgress Start(AllowanceRules rules, YearMonth firstMonth, EducationLevel level) => new()
    {
        State = EntitlementState.Pending,
        FirstMonth = firstMonth,
        WindowEnd = rules.WindowEnd(firstMonth),
        Level = level,
    };
}
