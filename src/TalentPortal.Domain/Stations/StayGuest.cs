using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Stations;

/// <summary>What a booking rests on, as it was when it was made; the ledger prints it.</summary>
public sealed record StayGuest
{
    public const int LongestText = 100;

    public required StayGround Ground { get; init; }
    public string? School { get; init; }
    public EducationLevel? Education { get; init; }
    public DateOnly? GraduatedOn { get; init; }
    /// <summary>What work the guest looks for (求职意向).</summary>
    public required string Intention { get; init; }

    /// <summary>
    /// Why somebody is a guest on the day of arrival, as far as the register proves it: a graduation that somebody vouches for, or a level that is held. Null where it proves neither.
    /// </summary>
    public static StayGround? ProvenGround(StationRules rules, DateOnly arrival, IEnumerable<Education> educations, TalentLevel? level)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Proving(rules, arrival, educations) is not null ? StayGround.Graduate
            : level is { } held && rules.LowestLevel is { } lowest && held <= lowest ? StayGround.Level
            : null;
    }

    /// <summary>The highest verified education whose graduation is within the years; null where there is none.</summary>
    public static Education? Proving(StationRules rules, DateOnly arrival, IEnumerable<Education> educations)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return educations.Where(education => education.IsVerified && education.Level.IsHigher() && education.GraduatedOn is { } day && IsGraduate(rules, arrival, day)).MaxBy(education => education.Level.Rank());
    }

    /// <summary>From so many years before graduation to so many after it, both days included.</summary>
    public static bool IsGraduate(StationRules rules, DateOnly arrival, DateOnly graduatedOn)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return graduatedOn >= arrival.AddYears(-rules.YearsAfter) && graduatedOn <= arrival.AddYears(rules.YearsBefore);
    }
}

public enum StayGround
{
    /// <summary>高校毕业生: the register knows the verified education.</summary>
    Graduate,
    /// <summary>高校毕业生（本人填报）: as the guest states it, to be confirmed.</summary>
    Stated,
    /// <summary>已认定人才</summary>
    Level,
}
