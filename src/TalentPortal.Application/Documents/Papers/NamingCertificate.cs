using TalentPortal.Domain.Documents;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>优秀人才证书: who was named in which selection, and the term. Its number is the title's.</summary>
public sealed record NamingCertificate(string Name, string Employer, string Selection, DateOnly NamedOn, DateOnly LastDay, string CaseNumber, PaperOffice Office) : IPaper
{
    public DocumentKind Kind => DocumentKind.NamingCertificate;

    public PaperDocument Compose(PaperWords words) => new(words.Language, words["document.award.naming.title"],
    [
        new PaperText(words["document.award.naming.body", Name, Selection]),
        new PaperFacts(
        [
            [new(words["document.name"], Name), new(words["document.employer"], Employer, 2)],
            [new(words["document.award.naming.term"], words["document.certificate.term", NamedOn, LastDay])],
        ]),
        new PaperText(words["document.award.naming.check"]),
        Office.Signature(words, NamedOn),
    ])
    {
        Subtitle = words.Subtitle(Kind),
        References = [new(words["document.caseNumber"], CaseNumber)],
        Footnote = words.Footnote(hasProvisionalDates: false),
    };
}
