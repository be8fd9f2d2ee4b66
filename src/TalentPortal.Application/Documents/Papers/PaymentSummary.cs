using System.Globalization;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>拨付汇总表: one batch by employer type and education, with control total and count for maker, checker and the finance office.</summary>
public sealed record PaymentSummary(
    string Item, string BatchNumber, YearMonth Period, IReadOnlyList<string> NoticeNumbers, IReadOnlyList<PaymentGroup> Groups, string ListDigest, string Maker, DateTime MadeAt, string Checker,
    DateTime CheckedAt) : IPaper
{
    public DocumentKind Kind => DocumentKind.PaymentSummary;

    public PaperDocument Compose(PaperWords words)
    {
        var (count, total) = (Groups.Sum(group => group.Persons), Groups.Sum(group => group.Amount));
        return new PaperDocument(words.Language, words["document.payment.title", Item],
        [
            new PaperFacts(
            [
                [new(words["document.payment.batch"], BatchNumber), new(words["document.payment.period"], words.Month(Period))],
                [new(words["document.payment.count"], Number(count)), new(words["document.payment.totalAmount"], words.Figure(total))],
                [new(words["document.payment.notice"], string.Join("、", NoticeNumbers))],
                [new(words["document.payment.digest"], ListDigest)],
            ]),
            new PaperGrid(
                [new(words["document.payment.group"], 5), new(words["document.payment.level"], 4), new(words["document.payment.persons"], 2, true), new(words["document.payment.months"], 2, true), new(words["document.amountColumn"], 4, true)],
                [.. Groups.GroupBy(group => group.EmployerType).SelectMany(type => RowsOf([.. type], words))])
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

    /// <summary>The educations of one employer type, and their sum where there are several.</summary>
    private static IEnumerable<string[]> RowsOf(IReadOnlyList<PaymentGroup> groups, PaperWords words)
    {
        foreach (var group in groups) yield return Row(TypeOf(group, words), words.Of(group.Level), [group], words);
        if (groups.Count > 1) yield return Row(TypeOf(groups[0], words), words["document.payment.subtotal"], groups, words);
    }

    private static string[] Row(string type, string level, IReadOnlyList<PaymentGroup> groups, PaperWords words) =>
        [type, level, Number(groups.Sum(group => group.Persons)), Number(groups.Sum(group => group.Months)), words.Figure(groups.Sum(group => group.Amount))];

    private static string TypeOf(PaymentGroup group, PaperWords words) => group.EmployerType is { } type ? words.Of(type) : words["document.payment.noType"];

    private static string Day(DateTime utc, PaperWords words) => words.Date(CountyClock.DayOf(utc));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

public sealed record PaymentGroup(EmployerType? EmployerType, EducationLevel Level, int Persons, int Months, Money Amount);
