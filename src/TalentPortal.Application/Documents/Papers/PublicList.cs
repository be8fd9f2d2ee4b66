using System.Globalization;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>公示: the proposed list, masked, with the period and how to object. Birth dates, phones, accounts and full numbers have no place in it.</summary>
public sealed record PublicList(
    string Item, string Basis, IReadOnlyList<ListedPerson> Listed, bool NamesAreMasked, DateOnly FirstDay, DateOnly LastDay, bool LastDayIsProvisional, int WorkingDays, DateOnly IssuedOn,
    PaperOffice Office) : IPaper
{
    public DocumentKind Kind => DocumentKind.PublicNotice;

    public PaperDocument Compose(PaperWords words)
    {
        var total = Listed.Sum(person => person.Amount);
        return new PaperDocument(words.Language, words["document.notice.title", Item],
        [
            new PaperText(words["document.notice.body", Basis, Item, Listed.Count, total]),
            new PaperText(words["document.notice.period", FirstDay, words.Date(LastDay, LastDayIsProvisional), WorkingDays]),
            new PaperText(words["document.notice.objection"]),
            new PaperText(words["document.notice.contact", Office.Name, Office.Phone]),
            new PaperGrid(
                [new(words["document.serial"], 2), new(words["document.name"], 7), new(words["document.employer"], 8), new(words["document.notice.project"], 6), new(words["document.amountColumn"], 4, IsFigure: true)],
                [.. Listed.Select((person, i) => Row(person, i, words))])
            {
                Total = new PaperTotal($"{words["document.total"]}\u3000{words.InWords(total)}", words.Figure(total)),
            },
            Office.Signature(words, IssuedOn),
        ])
        {
            Subtitle = words.Subtitle(Kind),
            Footnote = (NamesAreMasked ? words["document.notice.namesMasked"] + "\n" : "") + words.Footnote(LastDayIsProvisional),
        };
    }

    private static string[] Row(ListedPerson person, int index, PaperWords words) =>
        [(index + 1).ToString(CultureInfo.InvariantCulture), person.IdNumber is null ? person.Name : $"{person.Name}\n{person.IdNumber}", person.Employer, person.Detail, words.Figure(person.Amount)];
}

/// <summary>One line of a public list, already masked; the number only where two people could not be told apart (<see cref="Masks.PublicIdNumbers"/>).</summary>
public sealed record ListedPerson(string Name, string? IdNumber, string Employer, string Detail, Money Amount);
