using System.Text.Json.Serialization;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Services;

/// <summary>What one service of the catalogue (一次办好) is: whose business, for whom, with which materials, in how many working days.</summary>
public sealed partial record ServiceTerms
{
    public const int LongestName = 60;
    public const int LongestText = 500;
    public const int LongestLimit = 120;
    public const int MostMaterials = 8;
    public const int HighestGrade = 5;
    public const int MostOffersEver = 10;

    public required string NameZh { get; init; }
    public required string NameEn { get; init; }
    /// <summary>What one gets and what happens, for whoever asks.</summary>
    public required string TextZh { get; init; }
    public required string TextEn { get; init; }
    public required ServiceCourse Course { get; init; }
    /// <summary>Whose business it is; others may be asked as well when it is assigned.</summary>
    public required Department Owner { get; init; }
    /// <summary>The lowest level that opens it, held on the day of asking; null when everybody in the register may ask.</summary>
    public TalentLevel? LowestLevel { get; init; }
    /// <summary>For the talent office, to accept and assign (受理). Working days, as all limits here.</summary>
    public required int AcceptDays { get; init; }
    /// <summary>For a department, to answer; of offers, for each of them.</summary>
    public required int WorkDays { get; init; }
    /// <summary>The longest of the one extension a department may be granted for its part (延期).</summary>
    public required int ExtensionDays { get; init; }
    /// <summary>For the talent, to hand in what is missing.</summary>
    public required int SupplementDays { get; init; }
    /// <summary>For the talent, to give a grade; afterwards the office may close the request without one.</summary>
    public required int RateDays { get; init; }
    /// <summary>For the office, to call back after a low grade (回访).</summary>
    public required int CallBackDays { get; init; }
    /// <summary>The highest grade that is low.</summary>
    public required int LowGrade { get; init; }
    /// <summary>How many offers at most, one after the other; only where the course is offers.</summary>
    public int? MostOffers { get; init; }
    /// <summary>First and last month in which a school takes children in, within a year; only where the course is a school place.</summary>
    public int? FirstMonth { get; init; }
    public int? LastMonth { get; init; }
    /// <summary>False from the day on which it is not offered any more; what was asked before goes on.</summary>
    public required bool IsOffered { get; init; }
    public IReadOnlyList<ServiceMaterial> Materials { get; init; } = [];

    [JsonIgnore]
    public TwoWordings Name => new(NameZh, NameEn);

    public string ToJson() => PortalJson.Write(this);
    public static ServiceTerms FromJson(string json) => PortalJson.Read<ServiceTerms>(json);

    /// <summary>The first thing wrong with it, or null.</summary>
    public Refusal? WhyInvalid() =>
        new[] { AcceptDays, WorkDays, ExtensionDays, SupplementDays, RateDays, CallBackDays }.Any(days => days is < 1 or > LongestLimit) ? ServiceRefusals.LimitOutOfRange.With(LongestLimit)
        : LowGrade is < 1 or >= HighestGrade ? ServiceRefusals.LowGradeOutOfRange.With(HighestGrade - 1)
        : (Course is ServiceCourse.Offers) != MostOffers is >= 1 and <= MostOffersEver ? ServiceRefusals.OffersUnclear
        : (Course is ServiceCourse.School) != (FirstMonth is >= 1 and <= 12 && LastMonth >= FirstMonth && LastMonth <= 12) ? ServiceRefusals.MonthsUnclear
        : Materials.Count > MostMaterials || Materials.Select(material => material.Code).Distinct(StringComparer.Ordinal).Count() != Materials.Count ? ServiceRefusals.MaterialsUnclear
        : null;

    /// <summary>Whether a level opens it (A is the highest).</summary>
    public bool IsOpenTo(TalentLevel? level) => LowestLevel is not { } lowest || (level is { } held && held <= lowest);

    /// <summary>The days on which a school takes in, for whoever asks today: this year's as long as they are not over, else next year's.</summary>
    /// <param name="today">The day of asking.</param>
    /// <returns>First and last day; null where no school does.</returns>
    public (DateOnly First, DateOnly Last)? IntakeFrom(DateOnly today)
    {
        if (Course is not ServiceCourse.School || FirstMonth is not { } first || LastMonth is not { } last) return null;
        var year = new YearMonth(today.Year, last).LastDay < today ? today.Year + 1 : today.Year;
        return (new YearMonth(year, first).FirstDay, new YearMonth(year, last).LastDay);
    }

    /// <summary>Whether a school takes in on this day, in whichever year.</summary>
    public bool TakesInOn(DateOnly day) => Course is ServiceCourse.School && day.Month >= FirstMonth && day.Month <= LastMonth;
}

/// <summary>One paper that whoever asks hands in.</summary>
public sealed record ServiceMaterial
{
    public required string Code { get; init; }
    public required string NameZh { get; init; }
    public required string NameEn { get; init; }
    public required bool IsRequired { get; init; }

    [JsonIgnore]
    public TwoWordings Name => new(NameZh, NameEn);
}

/// <summary>What is special about how a service goes; everything else is the same for all.</summary>
public enum ServiceCourse
{
    /// <summary>一般事项</summary>
    Plain,
    /// <summary>配偶就业: posts are offered one after the other.</summary>
    Offers,
    /// <summary>子女入学: about a child, with the months in which schools take in.</summary>
    School,
    /// <summary>健康体检: once a year, with a voucher that names the talent.</summary>
    CheckUp,
}
