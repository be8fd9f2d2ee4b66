using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>奖励决定书: class, sum and what other layers gave, as the leading group decided. The minutes stay inside the house.</summary>
public sealed record AwardDecisionNotice(
    string Item, string CaseNumber, string Name, string Employer, string Class, string Project, Money Gross, Money Elsewhere, Money Amount, DateOnly MeetingOn, int Signatures, DateOnly IssuedOn, PaperOffice Office) : IPaper
{
    public DocumentKind Kind => DocumentKind.AwardDecision;

    public PaperDocument Compose(PaperWords words) => new(words.Language, words["document.award.decision.title", Item],
    [
        new PaperText(words[Amount.IsZero ? "document.award.decision.body.honour" : "document.award.decision.body", Name, Class, words.Date(MeetingOn)]),
        new PaperFacts(
        [
            [new(words["document.name"], Name), new(words["document.employer"], Employer, 2)],
            [new(words["document.award.class"], Class), new(words["document.award.project"], Project, 2)],
            [new(words["document.award.meeting"], words.Date(MeetingOn)), new(words["document.award.signatures"], words["document.award.people", Signatures], 2)],
        ]),
        .. Sums(words),
        Office.Signature(words, IssuedOn),
    ])
    {
        Subtitle = words.Subtitle(Kind),
        References = [new(words["document.caseNumber"], CaseNumber)],
        Footnote = words.Footnote(hasProvisionalDates: false),
    };

    private IEnumerable<PaperBlock> Sums(PaperWords words) => Amount.IsZero ? [] :
    [
        new PaperGrid([new(words["document.award.line"], 8), new(words["document.amountColumn"], 4, IsFigure: true)],
            [[words["document.award.gross"], words.Figure(Gross)], [words["document.award.elsewhere"], words.Figure(Elsewhere)]])
        {
            Total = new PaperTotal($"{words["document.award.county"]}\u3000{words.InWords(Amount)}".Trim(), words.Figure(Amount)),
        },
    ];
}
