using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>追缴告知书 before the hearing, 追缴决定书 after it: how much comes back, why, by when it can be answered, and where it can be contested.</summary>
public sealed record AwardRecoveryNotice(
    bool IsDecision, string CaseNumber, string RecoveryNumber, string Name, string Employer, string Cause, Money Paid, Money Amount, string Reason, DateOnly? HearingEndsOn, DateOnly IssuedOn, AppealRoute Appeal, PaperOffice Office) : IPaper
{
    public DocumentKind Kind => DocumentKind.AwardRecoveryNotice;

    public PaperDocument Compose(PaperWords words) => new(words.Language, words[IsDecision ? "document.award.recovery.decision" : "document.award.recovery.notice"],
    [
        new PaperText(words[IsDecision ? "document.award.recovery.decision.body" : "document.award.recovery.notice.body", Name, Cause, words.Figure(Amount)]),
        new PaperFacts(
        [
            [new(words["document.name"], Name), new(words["document.employer"], Employer, 2)],
            [new(words["document.award.recovery.number"], RecoveryNumber), new(words["document.award.recovery.cause"], Cause, 2)],
            [new(words["document.award.recovery.paid"], words.Figure(Paid)), new(words["document.award.recovery.amount"], $"{words.Figure(Amount)}\u3000{words.InWords(Amount)}".Trim(), 2)],
            [new(words["document.award.recovery.reason"], Reason)],
        ]),
        new PaperText(IsDecision ? words["document.award.recovery.appeal", Appeal.Authority, Appeal.Court] : words["document.award.recovery.hearing", HearingEndsOn is { } day ? words.Date(day) : ""]),
        Office.Signature(words, IssuedOn),
    ])
    {
        Subtitle = words.Subtitle(Kind),
        References = [new(words["document.caseNumber"], CaseNumber)],
        Footnote = words.Footnote(hasProvisionalDates: false),
    };
}
