using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Liaison;

/// <summary>What leaders promise their talents, as numbers (县级领导联系高层次人才, domain 10).</summary>
public sealed record LiaisonRules
{
    /// <summary>Whoever holds this level or a higher one has a leader.</summary>
    public required TalentLevel LowestLevel { get; init; }
    /// <summary>Talents of one post.</summary>
    public required int LeastTalents { get; init; }
    public required int MostTalents { get; init; }
    /// <summary>Contacts with each talent in a quarter, of any kind.</summary>
    public required int ContactsPerQuarter { get; init; }
    /// <summary>Of the contacts of a year, how many are in person.</summary>
    public required int VisitsPerYear { get; init; }
    /// <summary>Working days after a contact for writing it down.</summary>
    public required int RecordWithinDays { get; init; }
    /// <summary>How long the steps of an issue may take.</summary>
    public required IssueLimits Issues { get; init; }

    /// <summary>What the county begins with; the office enters its own.</summary>
    public static LiaisonRules CountyDraft() => new() { LowestLevel = TalentLevel.D, LeastTalents = 1, MostTalents = 5, ContactsPerQuarter = 1, VisitsPerYear = 2, RecordWithinDays = 3, Issues = IssueLimits.CountyDraft() };

    public Refusal? WhyInvalid() =>
        LeastTalents < 0 || MostTalents < Math.Max(1, LeastTalents) || ContactsPerQuarter is < 1 or > 12 || VisitsPerYear < 0 || VisitsPerYear > 4 * ContactsPerQuarter || RecordWithinDays is < 0 or > 30 || !Issues.IsClear ? LiaisonRefusals.RulesUnclear : null;

    /// <summary>
    /// Contacts owed to somebody who was looked after in so many quarters of a year. Whole numbers.
    /// </summary>
    public int ContactsDue(int quarters) => ContactsPerQuarter * quarters;

    /// <summary>Visits owed after so many quarters of a year: the share of the year's that is complete, rounded down, so that nobody is late before the time is over.</summary>
    public int VisitsDue(int quarters) => VisitsPerYear * quarters / 4;
}
