using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Application.Awards;

/// <summary>Publicity of awards: one officer makes the list, another publishes it through the gate that every public list passes.</summary>
public sealed class AwardListService(
    IPortalDb db, ICurrentActor current, AwardCallQueries calls, NoticeNames names, NoticeOfficeSettings office, RunningNumbers numbers, AwardNews news, CaseClocks clocks, CountyClock clock, PortalTexts texts, PortalFormat format, IValidator<DecideAward> reason)
{
    public const string NumberPrefix = "JG";

    /// <summary>The text that is the title of such a list.</summary>
    public static string TitleKey(AwardKind kind) => kind is AwardKind.Selection ? "award.list.title.selection" : "award.list.title";

    public const int PageSize = 50;

    /// <summary>Drafts and discarded ones on the first page, then what was published, the latest first; page by page after a list, or before one.</summary>
    public async Task<PageAfter<AwardList>> ListAsync(string? after, string? before, CancellationToken ct)
    {
        var readable = db.AwardLists.AsNoTracking().ReadableBy(current.Actor);
        var published = readable.Where(row => row.Number != null);
        var ordered = before is { Length: > 0 } ? published.Where(row => string.Compare(row.Number, before) > 0).OrderBy(row => row.Number)
            : (after is { Length: > 0 } ? published.Where(row => string.Compare(row.Number, after) < 0) : published).OrderByDescending(row => row.Number);
        var page = PageAfter.Of(await ordered.Take(PageSize + 1).ToListAsync(ct), PageSize, after, before, row => row.Number!);
        var drafts = page.Previous is null ? await readable.Where(row => row.Number == null).OrderByDescending(row => row.MadeAt).Take(PageSize).ToListAsync(ct) : [];
        return page with { Rows = [.. drafts, .. page.Rows] };
    }

    public Task<AwardList> GetAsync(AwardListId id, CancellationToken ct) =>
        db.AwardLists.AsNoTracking().ReadableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);

    /// <summary>How many people wait for a list.</summary>
    public Task<int> WaitingAsync(CancellationToken ct) => Waiting().CountAsync(ct);

    /// <summary>A draft with everybody who waits under the call that has waited longest; each call is published with its own days.</summary>
    public async Task<AwardListId> MakeAsync(CancellationToken ct)
    {
        var waiting = await Waiting().OrderBy(row => row.ChangedAt).ThenBy(row => row.CaseNumber).ToListAsync(ct);
        RefusedException.ThrowIf(waiting.Count == 0 ? AwardRefusals.NothingToPublish : null);
        var listed = waiting.Where(row => row.CallId == waiting[0].CallId).OrderBy(row => row.CaseNumber, StringComparer.Ordinal).ToList();
        var terms = (await calls.OfAsync(listed[0].CallId, ct)).Terms;
        var shown = await names.ShowAsync([.. listed.Select(row => new PersonOnList(row.PersonId, row.ApplicantName, row.EmployerName))], terms.MaskNames ? NameDisplay.Masked : NameDisplay.Full, ct);
        var list = new AwardList(AwardListId.New(), terms, listed.Select((row, i) => new AwardListItem(i + 1, row, shown[i].Name, shown[i].IdNumber)), current.Actor, clock.UtcNow);
        db.AwardLists.Add(list);
        await db.SaveChangesAsync(ct);
        return list.Id;
    }

    /// <summary>Everything on the list goes out as it was decided, person by person and to the fen, or nothing does.</summary>
    public async Task PublishAsync(AwardListId id, long version, CancellationToken ct)
    {
        var list = (await LoadAsync(id, ct)).AtVersion(version, id.Value);
        RefusedException.ThrowIf(list.WhyNotPublish(current.Actor));
        var ids = list.Items.Select(item => item.CaseId).ToList();
        var people = await db.AwardCases.Where(row => EF.Parameter(ids).Contains(row.Id)).ToListAsync(ct);
        var asDecided = list.Items.All(item => people.Exists(row => row.Id == item.CaseId && row.Status is AwardStatus.AwaitingPublicity && row.AwardedClass == item.Class && row.Amount == item.Amount));
        RefusedException.ThrowIf(asDecided ? null : AwardRefusals.ContentChanged);
        var findings = NoticeGate.Scan(Compose(list), []);
        RefusedException.ThrowIf(findings.Count == 0 ? null : AwardRefusals.GateFound.With(findings.Count));
        var now = await clocks.NowAsync(ct);
        list.Publish(await numbers.NextAsync(NumberPrefix, now.Today.Year, ct), current.Actor, now);
        foreach (var row in people)
        {
            row.Publish(current.Actor, list.Number!, now);
            await news.TellAsync(row, ct);
        }

        await db.SaveChangesAsync(ct);
    }

    public async Task CancelAsync(AwardListId id, DecideAward form, CancellationToken ct)
    {
        await reason.ValidateAndThrowAsync(form, ct);
        (await LoadAsync(id, ct)).AtVersion(form.Version, id.Value).Cancel(Shortened.To(form.Opinion!, AwardList.LongestReason), current.Actor);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Lists that anybody may see today, the newest first.</summary>
    public async Task<IReadOnlyList<AwardList>> PublicAsync(CancellationToken ct)
    {
        var today = clock.Today;
        return await db.AwardLists.AsNoTracking().Where(row => row.State == AwardListState.Published && row.TakeDownOn > today).OrderByDescending(row => row.PublishedOn).ThenByDescending(row => row.Number).ToListAsync(ct);
    }

    public async Task<AwardList> PublicAsync(string number, CancellationToken ct)
    {
        var (written, today) = (Notice.NumberAsWritten(number), clock.Today);
        return await db.AwardLists.AsNoTracking().Where(row => row.Number == written && row.State == AwardListState.Published && row.TakeDownOn > today).SingleOrNotFoundAsync(ct);
    }

    /// <summary>The list as the gate reads it: every word that the public page shows of the people on it.</summary>
    private PaperDocument Compose(AwardList list) => PortalLanguage.In(PaperWords.Chinese, () => new PaperDocument(PaperWords.Chinese, texts[TitleKey(list.Kind)],
    [
        new PaperText(office.Department), new PaperText(office.Phone),
        new PaperGrid([new("#", 1), new("", 2), new("", 3), new("", 3), new("", 1), new("", 2)],
            [.. list.Items.OrderBy(item => item.Serial).Select(item => new[] { format.Number(item.Serial), $"{item.ShownName} {item.ShownIdNumber}", item.EmployerName, item.Project, texts.Of(item.Class), format.Amount(item.Amount) })]),
    ]));

    private IQueryable<AwardCase> Waiting() =>
        db.AwardCases.Where(row => row.Status == AwardStatus.AwaitingPublicity && !db.AwardLists.Any(list => list.State == AwardListState.Draft && list.Items.Any(item => item.CaseId == row.Id)));

    private Task<AwardList> LoadAsync(AwardListId id, CancellationToken ct) => db.AwardLists.ReadableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
}
