using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;

namespace TalentPortal.Application.Loans;

/// <summary>A correction that nobody sent, and a credit that nobody signed, lapse when their days are over. Each row is asked again, so doing it twice changes nothing more.</summary>
public sealed class LoansDaily(IPortalDb db, LoanRulesInForce rules, LoanNews news, CaseClocks clocks, CountyClock clock)
{
    public const int AtOnce = 100;

    /// <returns>How many were moved; 0 when nothing is due.</returns>
    public async Task<int> RunAsync(int passedOver, int atMost, CancellationToken ct)
    {
        var today = clock.Today;
        var due = await db.LoanApplications.Where(row => (row.Status == LoanApplicationStatus.AwaitingCorrection || row.Status == LoanApplicationStatus.CreditGranted) && row.Deadline != null && row.Deadline.DueOn < today)
            .OrderBy(row => row.Number).Skip(passedOver).Take(atMost).ToListAsync(ct);
        if (due.Count == 0) return 0;
        var (now, inForce) = (await clocks.NowAsync(ct), await rules.OnAsync(today, ct));
        foreach (var application in due)
        {
            application.Lapse(inForce, now);
            await news.TellAsync(application, ct);
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }
}

/// <summary>The limits of the houses and of the borrower.</summary>
public sealed class LoanLimitsRunning(IPortalDb db) : IRunningLimits
{
    public async Task<IReadOnlyList<MovedDeadline>> RecountAsync(WorkingCalendar calendar, DateOnly firstChange, bool preview, CancellationToken ct)
    {
        var running = db.LoanApplications.Where(row => row.Deadline != null && row.Deadline.DueOn >= firstChange);
        List<MovedDeadline> moved = [];
        foreach (var application in await (preview ? running.AsNoTracking() : running).OrderBy(row => row.Number).ToListAsync(ct))
        {
            var was = application.Deadline!.DueOn;
            application.RecomputeDeadline(calendar);
            if (application.Deadline.DueOn != was) moved.Add(new MovedDeadline(application.Number, application.Status is LoanApplicationStatus.AwaitingCorrection or LoanApplicationStatus.CreditGranted ? LimitKind.Correction : LimitKind.Desk, was, application.Deadline.DueOn));
        }

        return moved;
    }
}
