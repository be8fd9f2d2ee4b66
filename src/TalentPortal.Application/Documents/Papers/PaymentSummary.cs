using System.Globalization;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>拨付汇总表: one batch as its kind of payment adds up, with control total and count for maker, checker and the finance office.</summary>
/// <param name="Item">What is paid.</param>
/// <param name="BatchNumber">批次号.</param>
/// <param name="Period">The month of accrual; none where nothing is paid by months.</param>
/// <param name="NoticeNumbers">The public lists on which the payees stood.</param>
/// <param name="Groups">How the batch adds up.</param>
/// <param name="ListDigest">SHA-256 (hex) that the bank's file will end with.</param>
/// <param name="Maker">Who made the batch.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="Checker">Who checked it.</param>
/// <param name="CheckedAt">UTC.</param>
public sealed record PaymentSummary(
    string Item, string BatchNumber, YearMonth? Period, IReadOnlyList<string> NoticeNumbers, IPaymentGroups Groups, string ListDigest, string Maker, DateTime MadeAt, string Checker,
    DateTime CheckedAt) : IPaper
{
    public DocumentKind Kind => DocumentKind.PaymentSummary;

    public PaperDocument Compose(PaperWords words)
    {
        var rows = Groups.RowsIn(words);
        var (count, total) = (rows.Sum(row => row.Payments), rows.Sum(row => row.Amount));
        PaperFact batch = new(words["document.payment.batch"], BatchNumber);
        return new PaperDocument(words.Language, words["document.payment.title", Item],
        [
            new PaperFacts(
            [
                Period is { } period ? [batch, new(words["document.payment.period"], words.Month(period))] : [batch],
                [new(words["document.payment.count"], Number(count)), new(words["document.payment.totalAmount"], words.Figure(total))],
                [new(words["document.payment.notice"], string.Join("、", NoticeNumbers))],
                [new(words["document.payment.digest"], ListDigest)],
            ]),
            new PaperGrid(
                [new(words[Groups.Heads.Group], 5), new(words[Groups.Heads.Part], 4), new(words[Groups.Heads.Payments], 2, true), new(words[Groups.Heads.Other], 2, true), new(words["document.amountColumn"], 4, true)],
                [.. rows.GroupBy(row => row.Group).SelectMany(group => RowsOf([.. group], words))])
            {
                Total = new PaperTotal($"{words["document.total"]}\u3000{words.InWords(total)}", words.Figure(total)),
            },
            new PaperOpinions(
            [
                [new(words["document.payment.maker"], "", $"{Maker}\u3000{Day(MadeAt, words)}"), new(words["document.payment.checker"], "", $"{Checker}\u3000{Day(CheckedAt, words)}")],
                [new(words["document.payment.finance"], "", words["document.payment.sign"], RoomForSeal: true)],
            ]),
        ])
        {
            Subtitle = words.Subtitle(Kind),
            Footnote = words.Footnote(hasProvisionalDates: false),
        };
    }

    /// <summary>The parts of one group, and their sum where there are several.</summary>
    private static IEnumerable<string[]> RowsOf(IReadOnlyList<PaymentGroupRow> rows, PaperWords words)
    {
        foreach (var row in rows) yield return Row(row.Group, row.Part, [row], words);
        if (rows.Count > 1) yield return Row(rows[0].Group, words["document.payment.subtotal"], rows, words);
    }

    private static string[] Row(string group, string part, IReadOnlyList<PaymentGroupRow> rows, PaperWords words) =>
        [group, part, Number(rows.Sum(row => row.Payments)), Number(rows.Sum(row => row.Other)), words.Figure(rows.Sum(row => row.Amount))];

    private static string Day(DateTime utc, PaperWords words) => words.Date(CountyClock.DayOf(utc));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
