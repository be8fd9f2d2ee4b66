using System.Globalization;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Portraits;
using TalentPortal.Application.Liaison.Sharing;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Liaison;

/// <summary>The sheet before a visit as a PDF, in the reader's language: who the talent is, what is open, what was said the last times. No numbers of the person stand on it.</summary>
public sealed class TalentSheetPrinter(PaperPrinter printer, PortraitAlbum portraits, ICurrentActor current, PortalTexts texts, PortalFormat format)
{
    /// <summary>One page: the rest is on the screen.</summary>
    private const int ContactsPrinted = 5, OpenPrinted = 8;

    /// <exception cref="RefusedException">No Chinese font is installed.</exception>
    public Task<byte[]> PdfAsync(TalentSheet sheet, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return PrintAsync(sheet.Talent, words => Compose(sheet, words), ct);
    }

    /// <summary>Of another leader's talent, whom the office shares: what that page shows and nothing more.</summary>
    /// <exception cref="RefusedException">No Chinese font is installed.</exception>
    public Task<byte[]> PdfAsync(SharedTalentSheet sheet, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return PrintAsync(sheet.Talent, words => Compose(sheet, words), ct);
    }

    public static PaperDocument Compose(TalentSheet sheet, PaperWords words)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(words);
        return new PaperDocument(words.Language, sheet.Talent.Name,
        [
            new PaperFacts([Who(sheet.Talent, words), [new(words["liaison.from"], words.Date(sheet.Assignment.From)), Person(sheet.Educations, sheet.Credentials, words)], [Received(sheet.Money, words)]]),
            .. Open(sheet, words),
            .. Contacts(sheet, words),
        ])
        {
            Subtitle = words["liaison.sheet"],
        };
    }

    public static PaperDocument Compose(SharedTalentSheet sheet, PaperWords words)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(words);
        return new PaperDocument(words.Language, sheet.Talent.Name,
        [
            new PaperText($"{words["sharing.sheet.note", words.Date(sheet.Sharing.From), words.Date(sheet.Sharing.To)]} {sheet.Sharing.Reason}", Indent: false),
            new PaperFacts([Who(sheet.Talent, words), [new(words["sharing.own_leader"], sheet.Leader ?? words["sharing.no_leader"]), Person(sheet.Educations, sheet.Credentials, words)], [Received(sheet.Money, words)]]),
            .. Contacts(sheet, words),
        ])
        {
            Subtitle = words["liaison.sheet"],
        };
    }

    private async Task<byte[]> PrintAsync(LiaisonTalent talent, Func<PaperWords, PaperDocument> compose, CancellationToken ct)
    {
        // The sheet is of a talent within reach, and so is the face.
        var portrait = new PaperPortrait((await portraits.FindAsync(talent.Id, ct))?.Content, PortraitInitials.Of(talent.Name));
        return printer.Pdf(printer.Draft(compose(new PaperWords(texts, format, PortalLanguage.Current)), current.Actor.Name) with { Marking = null, Portrait = portrait });
    }

    private static PaperFact[] Who(LiaisonTalent talent, PaperWords words) =>
        [new(words["liaison.level"], talent.Level is { } level ? words.Of(level) : "—"), new(words["liaison.employer"], PortalFormat.Joined(talent.EmployerName, talent.Post), 2)];

    private static PaperFact Person(IReadOnlyList<Education> educations, IReadOnlyList<Credential> credentials, PaperWords words) =>
        new(words["liaison.sheet.person"], string.Join("；", educations.Select(row => PortalFormat.Joined(words.Of(row.Level), row.School, row.Major)).Concat(credentials.Select(row => row.Name))), 2);

    private static PaperFact Received(IReadOnlyList<(int Year, Money Amount)> money, PaperWords words) =>
        new(words["liaison.sheet.received"], money.Count == 0 ? words["liaison.sheet.received.none"] : string.Join("；", money.Select(paid => $"{paid.Year.ToString(CultureInfo.InvariantCulture)} {words.Figure(paid.Amount)}")));

    private static IEnumerable<PaperBlock> Open(TalentSheet sheet, PaperWords words)
    {
        var promises = sheet.Promises.Where(promise => promise.IsOpen).Select(promise => Row(words["issue.promise"], promise.Words, words.Of(promise.State), words.Date(promise.DueOn)));
        var issues = sheet.Issues.Where(issue => issue.IsOpen).Select(issue => Row(words.Of(issue.Need), issue.Words, words.Of(issue.Status), issue.AnswerDueOn is { } due ? words.Date(due) : ""));
        var services = sheet.Services.Where(service => service.IsOpen).Select(service => Row(words["liaison.service"], service.Name is { } name ? (words.IsChinese ? name.Zh : name.En) : words["liaison.service.family"], words.Of(service.Status), service.DueOn is { } due ? words.Date(due) : ""));
        var rows = promises.Concat(issues).Concat(services).Take(OpenPrinted).ToList();
        if (rows.Count == 0) yield break;
        yield return new PaperText(words["liaison.sheet.open"], Indent: false, Bold: true);
        yield return new PaperGrid([new(words["issue.need"], 2), new(words["issue.words"], 5), new(words["issue.status"], 2), new(words["issue.due"], 2)], rows);
    }

    private static IEnumerable<PaperBlock> Contacts(TalentSheet sheet, PaperWords words)
    {
        var rows = sheet.Contacts.Where(contact => contact.Counts).Take(ContactsPrinted)
            .Select(contact => Row(words.Date(contact.On), words.Of(contact.Kind), contact.LeaderName, PortalFormat.Joined(contact.Summary, contact.Need is { } need ? words.Of(need) : null, contact.NeedWords))).ToList();
        if (rows.Count == 0) yield break;
        yield return new PaperText(words["liaison.contacts"], Indent: false, Bold: true);
        yield return new PaperGrid([new(words["liaison.on"], 2), new(words["liaison.kind"], 1), new(words["liaison.holder"], 2), new(words["liaison.summary"], 6)], rows);
    }

    private static IEnumerable<PaperBlock> Contacts(SharedTalentSheet sheet, PaperWords words)
    {
        if (sheet.Contacts.Count == 0) yield break;
        yield return new PaperText(words["liaison.contacts"], Indent: false, Bold: true);
        yield return new PaperGrid([new(words["liaison.on"], 2), new(words["liaison.kind"], 2), new(words["liaison.holder"], 2)], [.. sheet.Contacts.Take(ContactsPrinted).Select(contact => Row(words.Date(contact.On), words.Of(contact.Kind), contact.Leader))]);
    }

    private static string[] Row(params string[] cells) => cells;
}
