using System.Text.Json.Serialization;

namespace TalentPortal.Domain.Subsidies.Simulation;

/// <summary>What a simulation takes for granted beside the register; printed with its result.</summary>
public sealed record SimulationAssumptions
{
    /// <summary>Of those who are entitled and have not applied, so many in a hundred apply when the version comes into force.</summary>
    public int TakeUpPercent { get; init; } = 100;
    /// <summary>New people a year, in per cent of those first insured in the last twelve months.</summary>
    public int NewcomersPercent { get; init; } = 100;
    /// <summary>So many in a hundred leave each month; null: as many as the register shows.</summary>
    public decimal? MonthlyDropOutPercent { get; init; }
    /// <summary>Where the amount is worked out from a proof; null: nothing is known and nothing is counted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public AssumedProof? Proof { get; init; }
}
