using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Stations;

/// <summary>Who may sleep in a station, how long, and what follows from not coming, as numbers (domain 9).</summary>
public sealed record StationRules
{
    /// <summary>Nights of one stay.</summary>
    public required int NightsPerStay { get; init; }
    /// <summary>Nights of one guest in any twelve months, see <see cref="RollingNights"/>.</summary>
    public required int NightsInYear { get; init; }
    /// <summary>How many more a guest gets, once, who has signed a contract and waits for a flat (周转).</summary>
    public required int ExtraNights { get; init; }
    /// <summary>Until this hour of the day before a guest cancels without consequences.</summary>
    public required int CancelUntilHour { get; init; }
    /// <summary>So many times not come within twelve months bar from booking.</summary>
    public required int NoShowsToBar { get; init; }
    public required int BarMonths { get; init; }
    /// <summary>How many days ahead a guest may book.</summary>
    public required int BookAheadDays { get; init; }
    /// <summary>Years before graduation from which on one is a guest.</summary>
    public required int YearsBefore { get; init; }
    /// <summary>Years after graduation until which one is a guest.</summary>
    public required int YearsAfter { get; init; }
    /// <summary>Whoever holds this level or a higher one is a guest too; null where levels do not count.</summary>
    public TalentLevel? LowestLevel { get; init; }
    /// <summary>Working days for confirming what the register does not prove.</summary>
    public required int ConfirmDays { get; init; }
    /// <summary>Within so many days after a stay an insured month counts as having found work.</summary>
    public required int ConversionDays { get; init; }

    /// <summary>What the county begins with; the office enters its own.</summary>
    public static StationRules CountyDraft() => new()
    {
        NightsPerStay = 7,
        NightsInYear = 15,
        ExtraNights = 15,
        CancelUntilHour = 18,
        NoShowsToBar = 2,
        BarMonths = 6,
        BookAheadDays = 60,
        YearsBefore = 1,
        YearsAfter = 2,
        LowestLevel = TalentLevel.F,
        ConfirmDays = 1,
        ConversionDays = 90,
    };

    public Refusal? WhyInvalid() =>
        NightsPerStay is < 1 or > 60 || NightsInYear < NightsPerStay || NightsInYear > 180 || ExtraNights is < 0 or > 90 || CancelUntilHour is < 0 or > 23 || NoShowsToBar is < 1 or > 12 || BarMonths is < 0 or > 36
        || BookAheadDays is < 1 or > 180 || YearsBefore is < 0 or > 5 || YearsAfter is < 0 or > 10 || ConfirmDays is < 1 or > 10 || ConversionDays is < 1 or > 366 ? StationRefusals.RulesUnclear : null;

    /// <summary>The longest stay of a guest; whoever has extra nights may use them in one piece.</summary>
    public int LongestStay(bool hasExtra) => NightsPerStay + (hasExtra ? ExtraNights : 0);
}
