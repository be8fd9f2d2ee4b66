using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Numbers;

/// <summary>Everything an officer does with lists that have personal numbers: ask for one, follow it, withdraw it, fetch the file. Somebody else's do not exist here.</summary>
public sealed class NumberExportService(
    IPortalDb db, ICurrentActor current, TalentListQuery list, RunningNumbers numbers, DocumentVault files, PortalTexts texts, Townships townships, CountyClock clock, NumberExportSettings settings, IValidator<AskForNumbers> validator)
{
    public const string Series = "HM";
    private const int Shown = 50;

    /// <summary>How many the filter finds now, and how many the officer took out alone today.</summary>
    public async Task<NumbersToAsk> CountAsync(TalentFilter filter, CancellationToken ct)
    {
        RefusedException.ThrowIf(WhyNotAsk(filter));
        return new NumbersToAsk(await list.CountAsync(filter, NumberExport.Most + 1, ct), await AloneTodayAsync(ct));
    }

    /// <summary>Keeps whom the filter shows now. Few people need nobody else: their file is begun at once.</summary>
    public async Task<NumberExportId> AskAsync(TalentFilter filter, AskForNumbers form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        await validator.ValidateAndThrowAsync(form, ct);
        RefusedException.ThrowIf(WhyNotAsk(filter));
        var (actor, now) = (current.Actor, clock.UtcNow);
        var people = await list.FirstAsync(filter, NumberExport.Most + 1, ct);
        // Counted behind the number: who asks at the same moment waits there for this one's end.
        var number = await numbers.NextAsync(Series, clock.Today.Year, ct);
        var export = new NumberExport(number, WordsOf(filter), people, form.Columns, form.Purpose!.Trim(), await AloneTodayAsync(ct), actor, now, now.AddDays(settings.DaysOpen)) { AsOf = list.DayOf(filter) };
        db.NumberExports.Add(export);
        Log(AccountEventKind.NumbersAskedFor, export);
        if (export.State is NumberExportState.Approved) NumberExportJob.Queue(db, export, now);
        await db.SaveChangesAsync(ct);
        return export.Id;
    }

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<NumberExport>> MineAsync(CancellationToken ct) =>
        await Mine.AsNoTracking().OrderByDescending(export => export.AskedAt).ThenByDescending(export => export.Id).Take(Shown).ToListAsync(ct);

    public async Task<NumberExportForAsker> GetAsync(NumberExportId id, CancellationToken ct)
    {
        var export = await Mine.AsNoTracking().Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var job = export is { State: NumberExportState.Approved, JobId: { } making } ? await db.Jobs.AsNoTracking().SingleOrDefaultAsync(row => row.Id == making, ct) : null;
        return new NumberExportForAsker(export, job is null ? null : JobForOwner.Of(job), export.WhyNot(NumberExportAction.Download, current.Actor), export.WhyNot(NumberExportAction.Withdraw, current.Actor));
    }

    public async Task WithdrawAsync(NumberExportId id, CancellationToken ct)
    {
        (await LoadAsync(id, ct)).Withdraw(current.Actor);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>After a job that stopped or failed.</summary>
    public async Task MakeAgainAsync(NumberExportId id, CancellationToken ct)
    {
        var export = await LoadAsync(id, ct);
        var last = export.JobId;
        RefusedException.ThrowIf(NumberExport.WhyNotAsk(current.Actor) ?? (await db.Jobs.AnyAsync(job => job.Id == last && (job.State == JobState.Queued || job.State == JobState.Running), ct) ? NumberExportRefusals.JobRuns : null));
        NumberExportJob.Queue(db, export, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Each time is on record before the file is given out.</summary>
    public async Task<(string Name, byte[] Content)> DownloadAsync(NumberExportId id, CancellationToken ct)
    {
        var export = await LoadAsync(id, ct);
        RefusedException.ThrowIf(NumberExport.WhyNotAsk(current.Actor));
        export.Download(current.Actor, clock.UtcNow);
        Log(AccountEventKind.NumbersDownloaded, export);
        await db.SaveChangesAsync(ct);
        var file = await db.StoredFiles.AsNoTracking().SingleAsync(row => row.Id == export.FileId, ct);
        return (file.OriginalName, await files.ReadAsync(file, ct));
    }

    private IQueryable<NumberExport> Mine => db.NumberExports.Where(export => export.AskedBy == current.Actor.Id);

    private Task<NumberExport> LoadAsync(NumberExportId id, CancellationToken ct) => Mine.Where(export => export.Id == id).SingleOrNotFoundAsync(ct);

    /// <summary>Of the natural person, whichever account was used; what was withdrawn or never made counts as well.</summary>
    private async Task<int> AloneTodayAsync(CancellationToken ct)
    {
        var (person, since) = (current.Actor.Person, CountyClock.StartOf(clock.Today));
        return await db.NumberExports.Where(export => export.AskedByPerson == person && export.AskedAt >= since && !export.NeedsSecond).SumAsync(export => export.People, ct);
    }

    private Refusal? WhyNotAsk(TalentFilter filter) => NumberExport.WhyNotAsk(current.Actor) ?? (filter.SeeksANumber ? NumberExportRefusals.SoughtByNumber : null);

    private string WordsOf(TalentFilter filter) => PortalLanguage.In(PortalLanguage.Chinese, () =>
    {
        var said = TalentFilterWords.Of(filter, texts, townships);
        var words = said.Count == 0 ? texts["export.stamp.noFilter"] : string.Join("；", said.Select(one => $"{one.Name}：{one.Value}"));
        return words.Length <= NumberExport.FilterLength ? words : words[..NumberExport.FilterLength];
    });

    private void Log(AccountEventKind kind, NumberExport export)
    {
        var actor = current.Actor;
        db.AccountEvents.Add(new AccountEvent(kind, actor.Id, actor.Name, actor.Id, actor.Name, export.LogLine(), clock.UtcNow));
    }
}

/// <summary>An export as its asker follows it.</summary>
public sealed record NumberExportForAsker(NumberExport Export, JobForOwner? Job, Refusal? WhyNotDownload, Refusal? WhyNotWithdraw)
{
    /// <summary>The file is due and nothing is at work on it.</summary>
    public bool HasStopped => Export.State is NumberExportState.Approved && Job is null or { HasEnded: true };
}

/// <summary>What would be asked for; one person more than <see cref="NumberExport.Most"/> says that they are too many.</summary>
public sealed record NumbersToAsk(int People, int AloneToday)
{
    public bool NeedSecond => NumberExport.NeedSecond(People, AloneToday);
    public Refusal? WhyNot => People == 0 ? NumberExportRefusals.Nobody : People > NumberExport.Most ? NumberExportRefusals.TooMany.With(NumberExport.Most) : null;
}
