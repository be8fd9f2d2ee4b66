using System.Globalization;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>拨付汇总表: one batch by employer type and education, with control total and count for maker, checker and the finance office.</summary>
public sealed record PaymentSummary(
    string Item, string BatchNumber, string Period, string NoticeNumber, IReadOnlyList<PaymentGroup> Groups, int Count, Money Total, string ListDigest, string Maker, string MadeOn, string Checker,
    string CheckedOn) : IPaper
{
    public DocumentKind Kind => DocumentKind.PaymentSummary;

    public PaperDocument Compose(PaperWords words) => new(words.Language, words["document.payment.title", Item],
    [
        new PaperFacts(
        [
            [new(words["document.payment.batch"], BatchNumber), new(words["document.payment.period"], Period)],
            [new(words["document.payment.count"], Number(Count)), new(words["document.payment.totalAmount"], words.Figure(Total))],
            [new(words["document.payment.notice"], NoticeNumber), new(words["document.payment.digest"], ListDigest)],
        ]),
        new PaperGrid(
            [new(words["document.payment.group"], 4), new(words["document.payment.level"], 4), new(words["document.payment.persons"], 2, true), new(words["document.payment.months"], 2, true), new(words["document.amountColumn"], 4, true)],
            [.. Groups.Select(group => new[] { group.EmployerType, group.Level, Number(group.Persons), Number(group.Months), words.Figure(group.Amount) })])
        {
            Total = new PaperTotal($"{words["document.total"]}\u3000{words.InWords(Total)}", words.Figure(Total)),
        },
        new PaperOpinions(
        [
            [new(words["document.payment.maker"], "", $"{Maker}\u3000{MadeOn}"), new(words["document.payment.checker"], "", $"{Checker}\u3000{CheckedOn}")],
            [new(words["document.payment.finance"], "", words["document.approval.sign"], RoomForSeal: true)],
        ]),
    ])
    {
        Subtitle = words.Subtitle(Kind),
        Footnote = words.Footnote(hasProvisionalDates: false),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

public sealed record PaymentGroup(string EmployerType, string Level, int Persons, int Months, Money Amount);
