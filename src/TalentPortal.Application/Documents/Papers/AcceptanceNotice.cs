using TalentPortal.Domain.Documents;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>受理通知书: your application is complete and accepted, and by when it will be reviewed.</summary>
public sealed record AcceptanceNotice(
    string CaseNumber, string Name, string Item, DateOnly SubmittedOn, DateOnly AcceptedOn, DateOnly DueOn, bool DueIsProvisional, string Handler, PaperOffice Office) : IPaper
{
    public DocumentKind Kind => DocumentKind.AcceptanceNotice;

    public PaperDocument Compose(PaperWords words) => new(words.Language, words["document.acceptance.title"],
    [
        new PaperText(words["document.salutation", Name], Indent: false),
        new PaperText(words["document.acceptance.body", SubmittedOn, Item]),
        new PaperText(words["document.acceptance.due", AcceptedOn, words.Date(DueOn, DueIsProvisional)]),
        new PaperText(words["document.acceptance.follow"]),
        new PaperFacts(
        [
            [new(words["document.caseNumber"], CaseNumber), new(words["document.applicant"], Name)],
            [new(words["document.item"], Item)],
            [new(words["document.acceptance.receivedOn"], words.Date(SubmittedOn)), new(words["document.acceptance.acceptedOn"], words.Date(AcceptedOn))],
            [new(words["document.acceptance.dueOn"], words.Date(DueOn, DueIsProvisional)), new(words["document.handler"], Handler)],
            [new(words["document.contact"], Office.Phone)],
        ]),
        Office.Signature(words, AcceptedOn),
    ])
    {
        Subtitle = words.Subtitle(Kind),
        References = [new(words["document.caseNumber"], CaseNumber)],
        Footnote = words.Footnote(DueIsProvisional),
    };
}
