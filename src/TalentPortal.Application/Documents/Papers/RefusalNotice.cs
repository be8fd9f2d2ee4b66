using TalentPortal.Domain.Documents;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>不予受理通知书 and 不予通过通知书: the reason, the clauses it rests on or that it has none, and the route of appeal.</summary>
public sealed record RefusalNotice(
    DocumentKind Kind, string CaseNumber, string Name, string Item, DateOnly SubmittedOn, string Reason, string? Basis, AppealRoute Appeal, DateOnly IssuedOn, PaperOffice Office) : IPaper
{
    public PaperDocument Compose(PaperWords words) => new(words.Language, words[$"{Key}.title"],
    [
        new PaperText(words["document.salutation", Name], Indent: false),
        new PaperText(words[$"{Key}.body", SubmittedOn, Item]),
        new PaperText(Reason),
        new PaperText(Basis is null ? words["document.refusal.no_basis"] : words["document.refusal.basis", Basis]),
        new PaperText(words["document.appeal", Appeal.Authority, Appeal.Court]),
        new PaperText($"{words["document.contact"]}\u3000{Office.Phone}"),
        Office.Signature(words, IssuedOn),
    ])
    {
        Subtitle = words.Subtitle(Kind),
        References = [new(words["document.caseNumber"], CaseNumber)],
        Footnote = words.Footnote(hasProvisionalDates: false),
    };

    private string Key => Kind switch
    {
        DocumentKind.NonAcceptanceNotice => "document.nonAcceptance",
        DocumentKind.RefusalNotice => "document.refusal",
        _ => throw new InvalidOperationException($"{Kind} is no refusal."),
    };
}
