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
    public const int AtOnce = 100;

    /// <summary>One portion of each kind of work.</summary>
    /// <returns>How many rows moved; 0 when nothing is due.</returns>
    /// <exception cref="StaleVersionException">Another process did the same at the same moment; the next call finds it done.</exception>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var moved = 0;
        foreach (var step in Enum.GetValues<DailyStep>()) moved += await RunAsync(step, 0, AtOnce, ct);
        return moved;
    }

    /// <summary>
    /// One portion of one kind of work, saved by itself. A row that cannot be moved stops its portion: whoever calls goes on with one row at
    /// a time and passes over those that failed.
    /// </summary>
    /// <param name="passedOver">How many rows at the front stay as they are.</param>
    /// <returns>How many rows moved.</returns>
    /// <exception cref="StaleVersionException">Another process did the same at the same moment; the next call finds it done.</exception>
    public async Task<int> RunAsync(DailyStep step, int passedOver, int atMost, CancellationToken ct)
    {
        var clock = await clocks.NowAsync(ct);
        var moved = await (step switch
        {
            DailyStep.EndNotices => EndNoticesAsync(clock, passedOver, ct),
            DailyStep.TakeDown => TakeDownAsync(clock, passedOver, atMost, ct),
            DailyStep.Lapse => LapseAsync(clock, passedOver, atMost, ct),
            DailyStep.DeemAccepted => AcceptAsync(clock, passedOver, atMost, ct),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
        });
        await db.SaveChangesAsync(ct);
        return moved;
    }

    private async Task<int> EndNoticesAsync(CaseClock clock, int passedOver, CancellationToken ct)
    {
        var over = await db.Notices.Where(notice => notice.State == NoticeState.Published && notice.LastDay < clock.Today).OrderBy(notice => notice.LastDay).ThenBy(notice => notice.Id).Skip(passedOver).Take(1).ToListAsync(ct);
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

    private async Task<int> TakeDownAsync(CaseClock clock, int passedOver, int atMost, CancellationToken ct)
    {
        var due = await db.Notices.Where(notice => notice.State == NoticeState.Ended && notice.TakeDownOn <= clock.Today).OrderBy(notice => notice.TakeDownOn).ThenBy(notice => notice.Id).Skip(passedOver).Take(atMost).ToListAsync(ct);
        foreach (var notice in due) Move(notice.Number, () => notice.TakeDown(clock));
        return due.Count;
    }

    private async Task<int> LapseAsync(CaseClock clock, int passedOver, int atMost, CancellationToken ct)
    {
        var due = await db.SubsidyApplications
            .Where(application => application.Status == SubsidyStatus.AwaitingCorrection && application.CorrectionDeadline!.DueOn < clock.Today)
            .OrderBy(application => application.CorrectionDeadline!.DueOn).ThenBy(application => application.Id).Skip(passedOver).Take(atMost).ToListAsync(ct);
        foreach (var application in due) Move(application.CaseNumber, () => application.Lapse(clock));
        await news.TellAsync(due, ct);
        return due.Count;
    }

    private async Task<int> AcceptAsync(CaseClock clock, int passedOver, int atMost, CancellationToken ct)
    {
        // Received on this day or before: more working days than the backstop have begun since.
        var receivedUntil = clock.Calendar.AddWorkingDays(clock.Today, -settings.IntakeBackstopDays - 1).Date;
        var waiting = await db.SubsidyApplications
            .Where(application => application.Status == SubsidyStatus.AwaitingIntake && application.Deadline!.StartedOn <= receivedUntil)
            .OrderBy(application => application.Deadline!.StartedOn).ThenBy(application => application.Id).Skip(passedOver).Take(atMost).ToListAsync(ct);
        var due = waiting.Where(application => clock.Calendar.WorkingDaysBetween(application.Deadline!.StartedOn, clock.Today) > settings.IntakeBackstopDays).ToList();
        foreach (var application in due) Move(application.CaseNumber, () => application.DeemAccepted(settings.IntakeBackstopDays, clock));
        await news.TellAsync(due, ct);
        return due.Count;
    }

    /// <summary>Says which row it was: the log is all that somebody has who looks for the reason.</summary>
    private static void Move(string? number, Action move)
    {
        try
        {
            move();
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{number} could not be moved.", failure);
        }
    }
}

/// <summary>What the day that is over may bring.</summary>
public enum DailyStep
{
    EndNotices,
    TakeDown,
    Lapse,
    DeemAccepted,
}

/// <summary>Section <c>DailyDeadlines</c>. The backstop follows article 32 of the licensing law (行政许可法): five days without a word count as acceptance.</summary>
public sealed class DailyDeadlineSettings
{
    public int IntakeBackstopDays { get; set; } = 5;
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(10);
}
