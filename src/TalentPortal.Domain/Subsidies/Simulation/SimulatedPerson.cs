using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies.Simulation;

/// <summary>One person of the register as a simulation meets them.</summary>
public sealed record SimulatedPerson(PersonId Id, AllowanceFacts Facts)
{
    /// <summary>In the county and at work (在职).</summary>
    public required bool IsActive { get; init; }
    /// <summary>A right already granted, whatever its state; it keeps its version.</summary>
    public SimulatedRight? Right { get; init; }
    /// <summary>The version of an application under way; it keeps it too.</summary>
    public AllowanceRules? AppliedUnder { get; init; }
}

/// <summary>A right as far as its future months are concerned.</summary>
public sealed record SimulatedRight(AllowanceRules Rules, EducationLevel Level, EmployerType? EmployerType, YearMonth LastMonth, YearMonth WindowEnd, int RemainingMonths)
{
    /// <summary>For instalments: from which month they count, how many were accrued, and what they are parts of.</summary>
    public YearMonth FirstMonth { get; init; } = LastMonth;
    public int UsedMonths { get; init; }
    public Money? Whole { get; init; }
}
