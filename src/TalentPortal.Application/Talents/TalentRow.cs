using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>One person in the list: what the register holds, without any number.</summary>
public sealed record TalentRow(PersonId Id, string Name, string NameInitials, Sex Sex, DateOnly BirthDate)
{
    /// <summary>The highest education.</summary>
    public EducationLevel? Level { get; init; }
    public Degree? Degree { get; init; }
    public string? School { get; init; }
    public string? Major { get; init; }
    /// <summary>The recognised level on the day that the list asks about, with its certificate.</summary>
    public LevelHeld? Held { get; init; }
    public TalentLevel? Recognised => Held?.Level;
    /// <summary>Somebody vouches for the education.</summary>
    public bool IsVerified { get; init; }
    /// <summary>Where the person works now, see <see cref="TalentsNow"/>.</summary>
    public string? Employer { get; init; }
    public string? TownshipCode { get; init; }
    /// <summary>The last month with a paid pension contribution.</summary>
    public YearMonth? LastMonth { get; init; }
    /// <summary>Submitted cases within the reader's reach.</summary>
    public int Cases { get; init; }

    /// <summary>Completed years (周岁).</summary>
    public int AgeOn(DateOnly day) => CompletedYears.Between(BirthDate, day);
}

/// <summary>A recognised level with the entry of the catalogue, the certificate and its days.</summary>
public sealed record LevelHeld(TalentLevel Level, string EntryCode, string CertificateNumber, DateOnly From, DateOnly Until);

/// <summary>50 people, how many the filter finds (as far as counted), and where the pages before and behind begin.</summary>
public sealed record TalentPage(IReadOnlyList<TalentRow> Rows, int Total, bool HasMore, string? Previous, string? Next);
