using System.Text.Json.Serialization;
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

    /// <summary>What the instalments are parts of; null for a benefit paid month by month, and while nothing is due.</summary>
    [JsonIgnore]
    public Money? Whole => Months.Select(month => month.Whole).FirstOrDefault(whole => whole is not null);

    /// <summary>The most the right can come to, in fen: the whole of a one-off benefit, or the highest month in every month there may be; null while no month is priced.</summary>
    public Money? AtMost(AllowanceTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var priced = Months.Where(month => month.IsPayable || month.Reason.IsHeld()).Select(month => month.Whole ?? (month.Amount + month.Held + month.Deduction) * terms.MonthLimit).ToList();
        return priced.Count == 0 ? null : priced.Max();
    }

    public string ToJson() => PortalJson.Write(this);

    public static AllowanceAssessment FromJson(string json) => PortalJson.Read<AllowanceAssessment>(json);
}
