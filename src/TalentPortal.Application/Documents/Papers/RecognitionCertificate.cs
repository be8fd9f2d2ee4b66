using TalentPortal.Domain.Documents;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>人才认定证书: who holds which level, by which route, from when to when. Its state on a later day is asked of the public check page.</summary>
public sealed record RecognitionCertificate(string Name, string Level, string Condition, string Route, DateOnly ValidFrom, DateOnly ValidTo, string CaseNumber, PaperOffice Office) : IPaper
{
    public DocumentKind Kind => DocumentKind.RecognitionCertificate;

    public PaperDocument Compose(PaperWords words) => new(words.Language, words["document.certificate.title"],
    [
        new PaperText(words["document.certificate.body", Name, Level]),
        new PaperFacts(
        [
            [new(words["document.name"], Name), new(words["document.certificate.level"], Level)],
            [new(words["document.certificate.condition"], Condition)],
            [new(words["document.certificate.route"], Route), new(words["document.certificate.valid"], words["document.certificate.term", ValidFrom, ValidTo], 2)],
        ]),
        new PaperText(words["document.certificate.check"]),
        Office.Signature(words, ValidFrom),
    ])
    {
        Subtitle = words.Subtitle(Kind),
        References = [new(words["document.caseNumber"], CaseNumber)],
        Footnote = words.Footnote(hasProvisionalDates: false),
    };
}
