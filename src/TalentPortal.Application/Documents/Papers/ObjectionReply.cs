using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>异议答复书: what was objected to, the result, and why. The person it is about stands there as on the list, masked.</summary>
public sealed record ObjectionReply(
    ObjectionKind About, string ObjectionNumber, string Name, DateOnly ReceivedOn, string NoticeNumber, string NoticeTitle, int Serial, string ShownName, string Employer, bool IsUpheld, string Reason, DateOnly IssuedOn, PaperOffice Office) : IPaper
{
    public ObjectionReply(Objection objection, string name, string reason, DateOnly issuedOn, PaperOffice office) : this(
        objection.Kind, objection.Number, name, objection.ReceivedOn, objection.ListNumber, objection.ListTitle, objection.Serial, objection.ShownName, objection.EmployerName,
        objection.State is ObjectionState.Upheld, reason, issuedOn, office)
    {
    }

    public DocumentKind Kind => DocumentKind.ObjectionReply;

    public PaperDocument Compose(PaperWords words) => new(words.Language, words["document.objection.title"],
    [
        new PaperText(words["document.salutation", Name], Indent: false),
        new PaperText(words["document.objection.body", ReceivedOn, NoticeTitle, NoticeNumber, Serial, ShownName, Employer]),
        new PaperText(words[IsUpheld ? $"document.objection.upheld.{About}" : "document.objection.dismissed"], Bold: true),
        new PaperText(words["document.objection.reason", Reason]),
        new PaperText($"{words["document.contact"]}\u3000{Office.Phone}"),
        Office.Signature(words, IssuedOn),
    ])
    {
        Subtitle = words.Subtitle(Kind),
        References = [new(words["document.objection.number"], ObjectionNumber)],
        Footnote = words.Footnote(hasProvisionalDates: false),
    };
}
