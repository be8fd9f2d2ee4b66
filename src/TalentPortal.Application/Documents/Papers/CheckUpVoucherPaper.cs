using TalentPortal.Domain.Documents;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>健康体检券: one check-up of one year for the one who is named, where and how the health department says. Whether it was used already is asked of the public check page.</summary>
public sealed record CheckUpVoucherPaper(string Name, int Year, string Where, string RequestNumber, DateOnly IssuedOn, PaperOffice Office) : IPaper
{
    public DocumentKind Kind => DocumentKind.CheckUpVoucher;

    public PaperDocument Compose(PaperWords words) => new(words.Language, words["document.check_up.title", Year],
    [
        new PaperText(words["document.check_up.body", Name, Year]),
        new PaperFacts(
        [
            [new(words["document.name"], Name), new(words["document.check_up.until"], words.Date(new DateOnly(Year, 12, 31)))],
            [new(words["document.check_up.where"], Where)],
        ]),
        new PaperText(words["document.check_up.rules"]),
        Office.Signature(words, IssuedOn),
    ])
    {
        Subtitle = words.Subtitle(Kind),
        References = [new(words["document.caseNumber"], RequestNumber)],
        Footnote = words.Footnote(hasProvisionalDates: false),
    };
}
