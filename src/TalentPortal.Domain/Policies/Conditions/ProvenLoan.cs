using System.Text;
using System.Text.Json.Serialization;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Policies.Conditions;

/// <summary>A loan as a desk has proven it from contract and statements (核定贷款): what was owed from when to when. A repayment in between begins a new period.</summary>
public sealed record ProvenLoan(IReadOnlyList<LoanPeriod> Periods)
{
    public const int MostPeriods = 12, LongestContract = 60;

    /// <summary>Number of the loan contract (合同号) as it was typed; empty in what was found before loans had one.</summary>
    public string Contract { get; init; } = "";

    /// <summary>By which a contract is known again however somebody types it: letters and digits only, in one width and case.</summary>
    [JsonIgnore]
    public string ContractKey => string.Concat(Contract.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>The first day that counts, and the last one.</summary>
    [JsonIgnore]
    public (DateOnly First, DateOnly Last) Span => (Periods[0].From, Periods[^1].To.AddDays(-1));

    [JsonIgnore]
    public int Days => Periods.Sum(period => period.Days);

    /// <summary>In order of time, none overlapping, each with principal and days.</summary>
    [JsonIgnore]
    public bool IsPossible =>
        Periods.Count is > 0 and <= MostPeriods && Periods.All(period => period.IsPossible) && Periods.Zip(Periods.Skip(1)).All(pair => pair.First.To <= pair.Second.From);

    public string ToJson() => PortalJson.Write(this);

    public static ProvenLoan FromJson(string json) => PortalJson.Read<ProvenLoan>(json);

    // A record compares its list by reference.
    public bool Equals(ProvenLoan? other) => other is not null && Contract == other.Contract && Periods.SequenceEqual(other.Periods);

    public override int GetHashCode() => Periods.Count == 0 ? 0 : Periods[0].GetHashCode();
}

/// <summary>So much was owed at the contract's yearly rate (0.035) from a day, counted, to a day that is not.</summary>
public sealed record LoanPeriod(Money Principal, decimal Rate, DateOnly From, DateOnly To)
{
    [JsonIgnore]
    public int Days => To.DayNumber - From.DayNumber;

    /// <summary>The days that both count; null when there is none.</summary>
    public (DateOnly From, DateOnly To)? Shared(LoanPeriod other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (from, to) = (From > other.From ? From : other.From, To < other.To ? To : other.To);
        return from < to ? (from, to) : null;
    }

    [JsonIgnore]
    internal bool IsPossible => !Principal.IsNegative && !Principal.IsZero && Rate is > 0 and < 1 && Days > 0;
}
