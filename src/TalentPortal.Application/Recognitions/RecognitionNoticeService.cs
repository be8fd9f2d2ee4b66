using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Recognitions;

namespace TalentPortal.Application.Recognitions;

/// <summary>Publicity of levels: one officer makes the list, another publishes it through the gate that every public list passes.</summary>
public sealed class RecognitionNoticeService(
    IPortalDb db, ICurrentActor current, CatalogueQueries catalogues, NoticeNames names, NoticeOfficeSettings office, RunningNumbers numbers, RecognitionNews news, CaseClocks clocks, CountyClock clock, PortalTexts texts, PortalFormat format, IValidator<DecideRecognition> reason)
{
    public const string NumberPrefix = "RG";

    public async Task<IReadOnlyList<RecognitionNotice>> ListAsync(CancellationToken ct) =>
        await db.RecognitionNotices.AsNoTracking().ReadableBy(current.Actor).OrderByDescending(row => row.MadeAt).ToListAsync(ct);

    public Task<RecognitionNotice> GetAsync(RecognitionNoticeId id, CancellationToken ct) =>
        db.RecognitionNotices.AsNoTracking().ReadableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);

    /// <summary>How many people wait for a list.</summary>
    public async Task<int> WaitingAsync(CancellationToken ct) => await Waiting().CountAsync(ct);

    /// <summary>A draft with everybody who waits, names masked as the catalogue says.</summary>
    public async Task<RecognitionNoticeId> MakeAsync(CancellationToken ct)
    {
        var waiting = await Waiting().OrderBy(row => row.CaseNumber).ToListAsync(ct);
        RefusedException.ThrowIf(waiting.Count == 0 ? RecognitionRefusals.NothingToPublish : null);
        var terms = (await catalogues.InForceAsync(ct) ?? throw new RefusedException(RecognitionRefusals.NoCatalogueInForce)).Terms;
        var shown = await names.ShowAsync([.. waiting.Select(row => new PersonOnList(row.PersonId, row.ApplicantName, row.EmployerName))], terms.MaskNames ? NameDisplay.Masked : NameDisplay.Full, ct);
        var notice = new RecognitionNotice(RecognitionNoticeId.New(), terms, waiting.Select((row, i) => new RecognitionNoticeItem(i + 1, row, shown[i].Name, shown[i].IdNumber)), current.Actor, clock.UtcNow);
        db.RecognitionNotices.Add(notice);
        await db.SaveChangesAsync(ct);
        return notice.Id;
    }

    /// <summary>Everything on the list goes out as it was made, or nothing does.</summary>
    public async Task PublishAsync(RecognitionNoticeId id, long version, CancellationToken ct)
    {
        var notice = (await LoadAsync(id, ct)).AtVersion(version, id.Value);
        RefusedException.ThrowIf(notice.WhyNotPublish(current.Actor));
        var ids = notice.Items.Select(item => item.ApplicationId).ToList();
        var people = await db.RecognitionApplications.Where(row => ids.Contains(row.Id)).ToListAsync(ct);
        var asMade = notice.Items.All(item => people.Exists(row => row.Id == item.ApplicationId && row.Status is RecognitionStatus.AwaitingPublicity && row.ProposedLevel == item.Level));
        RefusedException.ThrowIf(asMade ? null : RecognitionRefusals.ContentChanged);
        var findings = NoticeGate.Scan(Compose(notice, office), []);
        RefusedException.ThrowIf(findings.Count == 0 ? null : RecognitionRefusals.GateFound.With(findings.Count));
        var now = await clocks.NowAsync(ct);
        notice.Publish(await numbers.NextAsync(NumberPrefix, now.Today.Year, ct), current.Actor, now);
        foreach (var row in people) row.Publish(current.Actor, notice.Number!, now);
        await news.TellAsync(people, ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task CancelAsync(RecognitionNoticeId id, DecideRecognition form, CancellationToken ct)
    {
        await reason.ValidateAndThrowAsync(form, ct);
        var words = form.Opinion!.Trim();
        (await LoadAsync(id, ct)).AtVersion(form.Version, id.Value).Cancel(words.Length > 500 ? words[..500] : words, current.Actor);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Lists that anybody may see today, the newest first.</summary>
    public async Task<IReadOnlyList<RecognitionNotice>> PublicAsync(CancellationToken ct)
    {
        var today = clock.Today;
        return await db.RecognitionNotices.AsNoTracking().Where(row => row.State == RecognitionNoticeState.Published && row.TakeDownOn > today).OrderByDescending(row => row.PublishedOn).ThenByDescending(row => row.Number).ToListAsync(ct);
    }

    public async Task<RecognitionNotice> PublicAsync(string number, CancellationToken ct)
    {
        var (written, today) = (Notice.NumberAsWritten(number), clock.Today);
        return await db.RecognitionNotices.AsNoTracking().Where(row => row.Number == written && row.State == RecognitionNoticeState.Published && row.TakeDownOn > today).SingleOrNotFoundAsync(ct);
    }

    /// <summary>The list as the gate reads it: every word that the public page shows of the people on it.</summary>
    public PaperDocument Compose(RecognitionNotice notice, NoticeOfficeSettings by)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(by);
        return PortalLanguage.In(PaperWords.Chinese, () => new PaperDocument(PaperWords.Chinese, texts["recognition.notice.title"],
        [
            new PaperText(by.Department), new PaperText(by.Phone),
            new PaperGrid([new("#", 1), new("", 2), new("", 3), new("", 2), new("", 2)],
                [.. notice.Items.OrderBy(item => item.Serial).Select(item => new[] { format.Number(item.Serial), $"{item.ShownName} {item.ShownIdNumber}", item.EmployerName, texts.Of(item.Level), $"{texts.Of(item.Route)} {item.EntryCode}" })]),
        ]));
    }

    private IQueryable<RecognitionApplication> Waiting() =>
        db.RecognitionApplications.Where(row => row.Status == RecognitionStatus.AwaitingPublicity
            && !db.RecognitionNotices.Any(notice => notice.State == RecognitionNoticeState.Draft && notice.Items.Any(item => item.ApplicationId == row.Id)));

    private Task<RecognitionNotice> LoadAsync(RecognitionNoticeId id, CancellationToken ct) => db.RecognitionNotices.ReadableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
}
