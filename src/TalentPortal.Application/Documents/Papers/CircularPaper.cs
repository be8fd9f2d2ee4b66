using System.Globalization;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Issues;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>季度通报: the county's rates from the beginning of the year, and what each department answered in time. No leader is named and none is ranked.</summary>
public sealed record CircularPaper(Quarter Quarter, CircularFigures Figures, IReadOnlyList<(string Department, LiaisonRate InTime)> Departments, DateOnly IssuedOn, PaperOffice Office) : IPaper
{
    public DocumentKind Kind => DocumentKind.LiaisonCircular;

    public PaperDocument Compose(PaperWords words) => new(words.Language, words["document.circular.title", Quarter.Year, Quarter.Number],
    [
        new PaperText(words["document.circular.body", words.Date(Quarter.LastDay), Figures.Talents]),
        new PaperGrid([new(words["document.circular.item"], 3), new(words["document.circular.planned"], 2, true), new(words["document.circular.done"], 2, true), new(words["document.circular.rate"], 2, true)],
        [
            Row(words["liaison.contact_rate"], Figures.Contacts),
            Row(words["liaison.visit_rate"], Figures.Visits),
            Row(words["issue.rate"], Figures.Issues),
        ]),
        .. Departments.Count == 0 ? Array.Empty<PaperBlock>() :
        [
            new PaperText(words["document.circular.departments"]),
            new PaperGrid([new(words["issue.department"], 3), new(words["document.circular.due"], 2, true), new(words["document.circular.in_time"], 2, true), new(words["document.circular.rate"], 2, true)],
                [.. Departments.Select(row => Row(row.Department, row.InTime))]),
        ],
        new PaperText(words["document.circular.how"]),
        Office.Signature(words, IssuedOn),
    ])
    {
        Subtitle = words.Subtitle(Kind),
        Footnote = words.Footnote(hasProvisionalDates: false),
    };

    private static IReadOnlyList<string> Row(string label, LiaisonRate rate) =>
        [label, rate.Planned.ToString(CultureInfo.InvariantCulture), rate.Done.ToString(CultureInfo.InvariantCulture), rate.Percent is { } percent ? percent.ToString("0.0", CultureInfo.InvariantCulture) + "%" : "—"];
}
