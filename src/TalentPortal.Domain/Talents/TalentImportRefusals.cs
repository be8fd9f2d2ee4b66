using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>Every "no" about a talent list: first those of one row, then those of the whole import.</summary>
public static class TalentImportRefusals
{
    public static readonly Refusal WordUnknown = new("talent_import.word_unknown");
    public static readonly Refusal DayInvalid = new("talent_import.day_invalid");
    public static readonly Refusal DayInFuture = new("talent_import.day_in_future");
    public static readonly Refusal MonthInvalid = new("talent_import.month_invalid");
    public static readonly Refusal TooLong = new("talent_import.too_long");
    public static readonly Refusal NotAGraduation = new("talent_import.not_a_graduation");
    public static readonly Refusal PhoneInvalid = new("talent_import.phone_invalid");
    public static readonly Refusal RegionInvalid = new("talent_import.region_invalid");
    public static readonly Refusal SexDiffers = new("talent_import.sex_differs");
    public static readonly Refusal BirthDiffers = new("talent_import.birth_differs");
    public static readonly Refusal BirthMissing = new("talent_import.birth_missing");
    public static readonly Refusal LevelMissing = new("talent_import.level_missing");
    public static readonly Refusal TitleGradeMissing = new("talent_import.title_grade_missing");
    public static readonly Refusal TitleDayMissing = new("talent_import.title_day_missing");
    public static readonly Refusal EmployerUnknown = new("talent_import.employer_unknown");
    public static readonly Refusal EmployerAmbiguous = new("talent_import.employer_ambiguous");
    public static readonly Refusal EmployerMissing = new("talent_import.employer_missing");
    public static readonly Refusal RepeatedInFile = new("talent_import.repeated_in_file");

    public static readonly Refusal NameAndNumberNeeded = new("talent_import.name_and_number_needed");
    public static readonly Refusal ColumnTwice = new("talent_import.column_twice");
    public static readonly Refusal NoLongerMapped = new("talent_import.no_longer_mapped");
    public static readonly Refusal NotImported = new("talent_import.not_imported");
    public static readonly Refusal AlreadyUndone = new("talent_import.already_undone");

    /// <summary>A list without names and numbers says nothing of anybody; a fact from two columns would contradict itself.</summary>
    public static Refusal? WhyNot(IReadOnlyList<TalentColumn?> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var chosen = columns.OfType<TalentColumn>().ToList();
        return !chosen.Contains(TalentColumn.Name) || !chosen.Contains(TalentColumn.IdNumber) ? NameAndNumberNeeded
            : chosen.GroupBy(column => column).FirstOrDefault(same => same.Skip(1).Any())?.Key is { } twice ? ColumnTwice.With(twice)
            : null;
    }
}
