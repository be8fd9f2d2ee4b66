using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>奖励拨付凭单: why this instalment is this sum, line by line from the sum of the class to the fen, with the bank's voucher and who ordered and checked it.</summary>
public sealed record AwardReceipt(
    string Item, string CaseNumber, string Name, string Employer, int Number, IReadOnlyList<ReceiptLine> Lines, Money Amount, Money PaidBefore, string Voucher, DateOnly PaidOn, string OrderedBy, string CheckedBy, PaperOffice Office, string? Replaces = null) : IPaper
{
    public DocumentKind Kind => DocumentKind.AwardReceipt;

    public PaperDocument Compose(PaperWords words) => new(words.Language, words["document.award.receipt.title", Item],
    [
        new PaperFacts(
        [
            [new(words["document.name"], Name), new(words["document.employer"], Employer, 2)],
            [new(words["document.award.instalment"], $"{Number}"), new(words["document.award.voucher"], Voucher), new(words["document.award.paid_on"], words.Date(PaidOn))],
        ]),
        new PaperGrid([new(words["document.award.line"], 8), new(words["document.award.figure"], 4, IsFigure: true)], [.. Lines.Select(line => new[] { line.What, line.Figure })])
        {
            Total = new PaperTotal($"{words["document.award.this"]}\u3000{words.InWords(Amount)}".Trim(), words.Figure(Amount)),
        },
        new PaperFacts([[new(words["document.award.paid_before"], words.Figure(PaidBefore)), new(words["document.award.paid_now"], words.Figure(PaidBefore + Amount))]]),
        new PaperOpinions([[new(words["document.payment.maker"], "", OrderedBy), new(words["document.payment.checker"], "", CheckedBy)]]),
        Office.Signature(words, PaidOn),
    ])
    {
        Subtitle = words.Subtitle(Kind),
        References = Replaces is null ? [new(words["document.caseNumber"], CaseNumber)] : [new(words["document.caseNumber"], CaseNumber), new(words["document.replaces"], Replaces)],
        Footnote = words.Footnote(hasProvisionalDates: false),
    };
}

/// <summary>One line: what, and the figure as printed.</summary>
public sealed record ReceiptLine(string What, string Figure);
