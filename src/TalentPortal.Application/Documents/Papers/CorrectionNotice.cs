using System.Globalization;
using TalentPortal.Domain.Documents;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>补正告知书: everything that is missing, in one notice (一次性告知).</summary>
public sealed record CorrectionNotice(
    string CaseNumber, string Name, string Item, DateOnly SubmittedOn, IReadOnlyList<(string Subject, string WhatToDo)> Items, DateOnly IssuedOn, DateOnly DueOn, bool DueIsProvisional,
    PaperOffice Office) : IPaper
{
    public DocumentKind Kind => DocumentKind.CorrectionNotice;

    public PaperDocument Compose(PaperWords words) => new(words.Language, words["document.correction.title"],
    [
        new PaperText(words["document.salutation", Name], Indent: false),
        new PaperText(words["document.correction.body", SubmittedOn, Item, Items.Count]),
        new PaperGrid(
            [new(words["document.serial"], 1), new(words["document.correction.subject"], 4), new(words["document.correction.whatToDo"], 8)],
            [.. Items.Select((item, i) => new[] { (i + 1).ToString(CultureInfo.InvariantCulture), item.Subject, item.WhatToDo })]),
        new PaperText(words["document.correction.due", words.Date(DueOn, DueIsProvisional)]),
        new PaperText($"{words["document.contact"]}\u3000{Office.Phone}"),
        Office.Signature(words, IssuedOn),
    ])
    {
        Subtitle = words.Subtitle(Kind),
        References = [new(words["document.caseNumber"], CaseNumber)],
        Footnote = words.Footnote(DueIsProvisional),
    };
}
