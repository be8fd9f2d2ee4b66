using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>奖励合同: both sides, tasks, days, service, milestones and the plan of payments, as it was recorded; with room for both signatures.</summary>
public sealed record AwardContractPaper(
    string CaseNumber, string Name, string Employer, string Project, Money Amount, DateOnly SignedOn, DateOnly StartsOn, DateOnly EndsOn, int ServiceMonths, string Tasks,
    IReadOnlyList<ContractLine> Milestones, IReadOnlyList<ContractPayment> Payments, PaperOffice Office) : IPaper
{
    public DocumentKind Kind => DocumentKind.AwardContract;

    public PaperDocument Compose(PaperWords words) => new(words.Language, words["document.award.contract.title"],
    [
        new PaperFacts(
        [
            [new(words["document.award.side.county"], Office.Name), new(words["document.award.side.employer"], Employer)],
            [new(words["document.name"], Name), new(words["document.award.project"], Project)],
            [new(words["document.award.days"], words["document.certificate.term", StartsOn, EndsOn]), new(words["document.award.service"], words["document.receipt.countMonths", ServiceMonths])],
        ]),
        new PaperText(words["document.award.tasks"], Indent: false, Bold: true),
        new PaperText(Tasks),
        new PaperGrid([new(words["document.award.milestone"], 8), new(words["document.award.due"], 4)], [.. Milestones.Select(line => new[] { line.Title, words.Date(line.DueOn) })]),
        new PaperGrid([new("#", 1), new(words["document.award.condition"], 7), new(words["document.amountColumn"], 4, IsFigure: true)],
            [.. Payments.Select((payment, i) => new[] { $"{i + 1}", payment.Condition, words.Figure(payment.Amount) })])
        {
            Total = new PaperTotal($"{words["document.award.county"]}\u3000{words.InWords(Amount)}".Trim(), words.Figure(Amount)),
        },
        new PaperText(words["document.award.clawback", ServiceMonths]),
        new PaperOpinions([[new(words["document.award.side.county"], "", words["document.payment.sign"], RoomForSeal: true), new(words["document.award.side.employer"], "", words["document.payment.sign"], RoomForSeal: true)]]),
        Office.Signature(words, SignedOn),
    ])
    {
        Subtitle = words.Subtitle(Kind),
        References = [new(words["document.caseNumber"], CaseNumber)],
        Footnote = words.Footnote(hasProvisionalDates: false),
    };
}

public sealed record ContractLine(string Title, DateOnly DueOn);

public sealed record ContractPayment(string Condition, Money Amount);
