using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Notices;

/// <summary>
/// What happens by itself when a day is over: publicity ends, lists come down, corrections that did not come lapse, and an application
/// nobody answered counts as accepted. Every step asks the row again, so running it twice, or in two processes, changes nothing more.
/// </summary>
public sealed class DailyDeadlines(IPortalDb db, CaseClocks clocks, PublicityEnd end, SubsidyNews news, DailyDeadlineSettings settings)
{
    private const int AtOnce = 100;

    /// <summary>One portion of the work.</summary>
    /// <returns>How many rows moved; 0 when nothing is due.</returns>
    /// <exception cref="StaleVersionException">Another process did the same at the same moment; the next call finds it done.</exception>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var clock = await clocks.NowAsync(ct);
        var moved = await EndNoticesAsync(clock, ct) + await TakeDownAsync(clock, ct) + await LapseAsync(clock, ct) + await AcceptAsync(clock, ct);
        await db.SaveChangesAsync(ct);
        return moved;
    }

    private async Task<int> EndNoticesAsync(CaseClock clock, CancellationToken ct)
    {
        var over = await db.Notices.Where(notice => notice.State == NoticeState.Published && notice.LastDay < clock.Today).OrderBy(notice => notice.LastDay).Take(1).ToListAsync(ct);
        foreach (var notice in over)
        {
            // A portion of the people at a time; the notice itself ends with the last of them.
            var open = await UnsettledAsync(notice.Id, ct);
            await end.SettleAsync(notice, open, clock, ct);
            if (open.Count < AtOnce) notice.End(clock);
        }

        return over.Count;
    }

    private Task<List<NoticeItem>> UnsettledAsync(NoticeId notice, CancellationToken ct) => (
        from item in db.NoticeItems
        join right in db.Entitlements on item.EntitlementId equals right.Id
        where item.NoticeId == notice && item.State == NoticeItemState.Standing
            && (right.State == EntitlementState.Pending || db.SubsidyApplications.Any(application => application.Id == item.ApplicationId && application.Status == SubsidyStatus.InPublicity))
        orderby item.Serial
        select item).Take(AtOnce).ToListAsync(ct);

    private async Task<int> TakeDownAsync(CaseClock clock, CancellationToken ct)
    {
        var due = await db.Notices.Where(notice => notice.State == NoticeState.Ended && notice.TakeDownOn <= clock.Today).OrderBy(notice => notice.TakeDownOn).Take(AtOnce).ToListAsync(ct);
        foreach (var notice in due) notice.TakeDown(clock);
        return due.Count;
    }

    private async Task<int> LapseAsync(CaseClock clock, CancellationToken ct)
    {
        var due = await db.SubsidyApplications
            .Where(application => application.Status == SubsidyStatus.AwaitingCorrection && application.CorrectionDeadline!.DueOn < clock.Today)
            .OrderBy(application => application.CorrectionDeadline!.DueOn).Take(AtOnce).ToListAsync(ct);
        foreach (var application in due) application.Lapse(clock);
        await news.TellAsync(due, ct);
        return due.Count;
    }

    private async Task<int> AcceptAsync(CaseClock clock, CancellationToken ct)
    {
        // Received on this day or before: more working days than the backstop have begun since.
        var receivedUntil = clock.Calendar.AddWorkingDays(clock.Today, -settings.IntakeBackstopDays - 1).Date;
        var waiting = await db.SubsidyApplications
            .Where(application => application.Status == SubsidyStatus.AwaitingIntake && application.Deadline!.StartedOn <= receivedUntil)
            .OrderBy(application => application.Deadline!.StartedOn).Take(AtOnce).ToListAsync(ct);
        var due = waiting.Where(application => clock.Calendar.WorkingDaysBetween(application.Deadline!.StartedOn, clock.Today) > settings.IntakeBackstopDays).ToList();
        foreach (var application in due) application.DeemAccepted(settings.IntakeBackstopDays, clock);
        await news.TellAsync(due, ct);
        return due.Count;
    }
}

/// <summary>Section <c>DailyDeadlines</c>. The backstop follows article 32 of the licensing law (行政许可法): five days without a word count as acceptance.</summary>
public sealed class DailyDeadlineSettings
{
    public int IntakeBackstopDays { get; set; } = 5;
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(10);
}
