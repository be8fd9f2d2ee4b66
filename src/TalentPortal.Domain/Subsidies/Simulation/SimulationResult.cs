using System.Text.Json.Serialization;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Subsidies.Simulation;

/// <summary>What a simulation found, complete in itself and kept as JSON: the assumptions, who was looked at, and five years of cost.</summary>
public sealed record SimulationResult
{
    public required SimulationAssumptions Assumptions { get; init; }
    public required YearMonth LastKnown { get; init; }
    /// <summary>The draft's amount is worked out from a proof: without an assumed one nothing of it is counted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool NeedsProof { get; init; }
    /// <summary>The amount of the version in force is worked out from a proof that was not assumed: nothing of it is counted, and the draft looks dearer than it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool BasisIsUnproven { get; init; }
    public required SimulationCounts Counts { get; init; }
    /// <summary>The drop-out that was reckoned with, in per cent a month.</summary>
    public required decimal MonthlyDropOutPercent { get; init; }
    /// <summary>Sixty months from the draft's first.</summary>
    public required IReadOnlyList<SimulatedMonth> Months { get; init; }

    /// <summary>The draft's amount is worked out from a proof that was not assumed.</summary>
    [JsonIgnore]
    public bool DraftIsUnproven => NeedsProof && Assumptions.Proof is null;

    /// <summary>What has to come out of each calendar year's budget beyond the rights there are: applications under way, the register, people yet to come.</summary>
    [JsonIgnore]
    public IEnumerable<SimulatedNeed> Needs => Months.GroupBy(month => month.Month.Year)
        .Select(year => new SimulatedNeed(year.Key, year.Sum(month => month.Before - month.Running), year.Sum(month => month.After - month.Running)));

    public string ToJson() => PortalJson.Write(this);

    public static SimulationResult FromJson(string json) => PortalJson.Read<SimulationResult>(json);
}

public sealed record SimulationCounts
{
    public int People { get; init; }
    /// <summary>Have a right already.</summary>
    public int WithRight { get; init; }
    /// <summary>Have applied.</summary>
    public int UnderWay { get; init; }
    /// <summary>Not at work in the county now.</summary>
    public int NotWorking { get; init; }
    public int EntitledBefore { get; init; }
    public int EntitledAfter { get; init; }
    /// <summary>Of those, who fulfils the draft's conditions only in a later quarter.</summary>
    public int LaterAfter { get; init; }
    public int Gain { get; init; }
    public int Lose { get; init; }
    /// <summary>First insured in the last twelve months, whether entitled or not.</summary>
    public int Newcomers { get; init; }
}

/// <summary>
/// The expected cost of one month in fen, each figure rounded half up once: rights and applications that exist, which no version
/// changes; people of the register who would apply; people yet to come.
/// </summary>
public sealed record SimulatedMonth(YearMonth Month, Money Running, Money UnderWay, Money RegisterBefore, Money RegisterAfter, Money NewcomersBefore, Money NewcomersAfter)
{
    [JsonIgnore]
    public Money Before => Running + UnderWay + RegisterBefore + NewcomersBefore;
    [JsonIgnore]
    public Money After => Running + UnderWay + RegisterAfter + NewcomersAfter;
    [JsonIgnore]
    public Money Difference => After - Before;
}

/// <summary>What a calendar year would have to bear that is not committed yet, without the draft and with it.</summary>
public sealed record SimulatedNeed(int Year, Money Before, Money After);
