using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>What the register says of a person beside name and number. Everything may be unknown except the standing.</summary>
public sealed record PersonTraits
{
    /// <summary>Two digits of GB/T 3304.</summary>
    public string? EthnicityCode { get; init; }
    public PoliticalStatus? PoliticalStatus { get; init; }
    public MaritalStatus? MaritalStatus { get; init; }
    /// <summary>Where the household is registered (户籍): six digits of GB/T 2260.</summary>
    public string? HouseholdRegion { get; init; }
    /// <summary>First month of work in the county, as stated; the rosters may know an earlier one.</summary>
    public YearMonth? FirstInCounty { get; init; }
    public TalentSource? Source { get; init; }
    public TalentTeam? Team { get; init; }
    public TalentStanding Standing { get; init; }
}
