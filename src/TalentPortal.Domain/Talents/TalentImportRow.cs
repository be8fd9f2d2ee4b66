using System.Text.Json;
using System.Text.Json.Serialization;

namespace TalentPortal.Domain.Talents;

/// <summary>What one row of an imported talent list wrote, so that it can be taken back. Rows that wrote nothing have none.</summary>
public sealed class TalentImportRow
{
    public const int WroteLength = 4_000;

    private static readonly JsonSerializerOptions Compact = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private TalentImportRow() { }

    public TalentImportRow(TalentImportId import, int rowNumber, PersonId person, TalentOutcome outcome, WrittenByImport wrote)
    {
        (ImportId, RowNumber, PersonId, Outcome) = (import, rowNumber, person, outcome);
        WroteJson = JsonSerializer.Serialize(wrote, Compact);
    }

    public TalentImportId ImportId { get; private set; }
    public int RowNumber { get; private set; }
    /// <summary>Not a reference: the person is gone once the row is taken back.</summary>
    public PersonId PersonId { get; private set; }
    public TalentOutcome Outcome { get; private set; }
    public string WroteJson { get; private set; } = "{}";
    public TalentUndoOutcome? TakenBack { get; private set; }

    public WrittenByImport Wrote => JsonSerializer.Deserialize<WrittenByImport>(WroteJson, Compact)!;

    public void TakeBack(TalentUndoOutcome outcome) => TakenBack ??= outcome;
}

/// <summary>The parts of a record that an import wrote, with what stood there before.</summary>
public sealed record WrittenByImport
{
    public PersonTraits? TraitsBefore { get; init; }
    public PersonTraits? TraitsAfter { get; init; }
    /// <summary>The phone number was not known before.</summary>
    public bool Phone { get; init; }
    public Guid? Education { get; init; }
    /// <summary>The one of the same level that gave way.</summary>
    public EducationBefore? EducationBefore { get; init; }
    public Guid? Credential { get; init; }
    public Guid? Employment { get; init; }
    /// <summary>The employment whose post the list corrected.</summary>
    public Guid? PostOf { get; init; }
    public string? PostBefore { get; init; }
    public string? PostAfter { get; init; }
}

/// <summary>An education that nobody had vouched for, as it stood.</summary>
public sealed record EducationBefore(EducationLevel Level, bool? IsFullTime, string School, string Major, DateOnly? GraduatedOn, bool IsOverseas)
{
    public Degree? Degree { get; init; }
    public string? CertificateNumber { get; init; }
    public bool IsDoubleFirstClass { get; init; }

    public static EducationBefore Of(Education education)
    {
        ArgumentNullException.ThrowIfNull(education);
        return new EducationBefore(education.Level, education.IsFullTime, education.School, education.Major, education.GraduatedOn, education.IsOverseas)
        {
            Degree = education.Degree,
            CertificateNumber = education.CertificateNumber,
            IsDoubleFirstClass = education.IsDoubleFirstClass,
        };
    }

    public Education Again() => new Education(Level, IsFullTime, School, Major, GraduatedOn, IsOverseas).With(Degree, CertificateNumber, IsDoubleFirstClass);
}

public enum TalentUndoOutcome
{
    /// <summary>已删除</summary>
    Removed,
    /// <summary>已恢复</summary>
    Restored,
    /// <summary>已有后续业务，保留</summary>
    Kept,
}
