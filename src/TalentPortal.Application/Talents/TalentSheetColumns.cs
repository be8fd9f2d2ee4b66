using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Talents;

/// <summary>
/// The columns of the county's list (台账). There is no age beside an ID number: with the year of birth its six and four digits would leave
/// some thirty numbers to try. Who looks after somebody (联系领导) is not in the register yet and has no column.
/// </summary>
public sealed class TalentSheetColumns(PortalTexts texts, Townships townships)
{
    /// <param name="name">The name as it may be read there.</param>
    /// <param name="numbers">What follows the name: numbers in full, or masked.</param>
    internal ExportColumn<NumberedRow>[] With(Func<TalentSheetRow, string> name, params IEnumerable<ExportColumn<NumberedRow>> numbers) =>
    [
        new(texts["talent.sheet.number"], row => row.Number),
        new(texts["talent.name"], row => name(row.Sheet)),
        .. numbers,
        new(texts["talent.sex"], row => texts.Of(row.List.Sex)),
        new(texts["talent.employer"], row => row.List.Employer),
        new(texts["talent.township"], row => row.List.TownshipCode is { } code ? townships.NameOf(code) : null),
        new(texts["talent.sheet.post"], row => row.Sheet.Post),
        new(texts["talent.sheet.title"], row => row.Sheet.Title is { } title ? texts["talent.sheet.title.of", title.Name, texts.Of(title.Grade)] : null),
        new(texts["talent.level"], row => row.List.Level is { } level ? texts.Of(level) : null),
        new(texts["record.degree"], row => row.List.Degree is { } degree ? texts.Of(degree) : null),
        new(texts["talent.school"], row => row.List.School),
        new(texts["talent.sheet.major"], row => row.List.Major),
        new(texts["talent.verified"], row => row.List.Level is null ? null : texts[row.List.IsVerified ? "answer.yes" : "answer.no"]),
        new(texts["talent.recognised"], row => row.List.Recognised is { } level ? texts.Of(level) : null),
        new(texts["talent.sheet.entry"], row => row.List.Held?.EntryCode),
        new(texts["talent.sheet.certificate"], row => row.List.Held?.CertificateNumber),
        new(texts["talent.sheet.recognised_on"], row => row.List.Held is { } held ? held.From : ExportCell.Text(null)),
        new(texts["talent.sheet.valid_until"], row => row.List.Held is { } held ? held.Until : ExportCell.Text(null)),
        new(texts["talent.sheet.policies"], row => row.Sheet.Policies.Count == 0 ? null : string.Join("；", row.Sheet.Policies)),
        new(texts["talent.sheet.standing"], row => texts.Of(row.Sheet.Standing)),
        new(texts["record.source"], row => row.Sheet.Source is { } source ? texts.Of(source) : null),
        new(texts["record.team"], row => row.Sheet.Team is { } team ? texts.Of(team) : null),
        new(texts["talent.last_month"], row => row.List.LastMonth is { } month ? month : ExportCell.Text(null)),
        new(texts["talent.cases"], row => row.List.Cases),
    ];
}

/// <summary>A row of the list with its running number (序号).</summary>
internal sealed record NumberedRow(int Number, TalentSheetRow Sheet)
{
    public TalentRow List => Sheet.Row;
}
