using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Awards;

/// <summary>
/// What a day that is over brings: calls close, corrections that did not come lapse, publicity ends, lists come down. Each row is asked
/// again, so doing it twice, or in two processes, changes nothing more.
/// </summary>
public sealed class AwardDaily(IPortalDb db, CaseClocks clocks, AwardNews news)
{
    public const int AtOnce = 100;

    /// <summary>One portion of each kind of work.</summary>
    /// <returns>How many rows moved; 0 when nothing is due.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var moved = 0;
        foreach (var step in Enum.GetValues<AwardDailyStep>()) moved += await RunAsync(step, 0, AtOnce, ct);
        return moved;
    }

    /// <summary>One portion of one kind of work, saved by itself; rows at the front that could not be moved are passed over.</summary>
    /// <exception cref="Domain.Foundation.StaleVersionException">Another process did the same at the same moment; the next call finds it done.</exception>
    public async Task<int> RunAsync(AwardDailyStep step, int passedOver, int atMost, CancellationToken ct)
    {
        var clock = await clocks.NowAsync(ct);
        var moved = await (step switch
        {
            AwardDailyStep.Close => CloseAsync(clock, passedOver, atMost, ct),
            AwardDailyStep.Lapse => LapseAsync(clock, passedOver, atMost, ct),
            AwardDailyStep.EndTerm => EndTermAsync(clock, passedOver, atMost, ct),
            AwardDailyStep.EndPublicity => EndPublicityAsync(clock, passedOver, atMost, ct),
            _ => TakeDownAsync(clock, passedOver, atMost, ct),
        });
        await db.SaveChangesAsync(ct);
        return moved;
    }

    private async Task<int> CloseAsync(CaseClock clock, int passedOver, int atMost, CancellationToken ct)
    {
        var over = await db.AwardCalls.Where(row => row.State == AwardCallState.Published && row.ClosesOn < clock.Today).OrderBy(row => row.ClosesOn).ThenBy(row => row.Id).Skip(passedOver).Take(atMost).ToListAsync(ct);
        over.ForEach(row => row.Close(clock.Today));
        return over.Count;
    }

    private async Task<int> LapseAsync(CaseClock clock, int passedOver, int atMost, CancellationToken ct)
    {
        var due = await db.AwardCases.Where(row => row.Status == AwardStatus.AwaitingCorrection && row.CorrectionDeadline!.DueOn < clock.Today).OrderBy(row => row.Id).Skip(passedOver).Take(atMost).ToListAsync(ct);
        foreach (var row in due)
        {
            row.Lapse(clock);
            await news.TellAsync(row, ct);
        }

        return due.Count;
    }

    private async Task<int> EndPublicityAsync(CaseClock clock, int passedOver, int atMost, CancellationToken ct)
    {
        var over = await (
            from list in db.AwardLists
            where (list.State == AwardListState.Published || list.State == AwardListState.TakenDown) && list.LastDay < clock.Today
            from item in list.Items
            join award in db.AwardCases on item.CaseId equals award.Id
            where award.Status == AwardStatus.InPublicity && !db.Objections.OfType<AwardObjection>().Any(objection => objection.CaseId == award.Id && Objection.HoldingStates.Contains(objection.State))
            orderby award.Id
            select new { award.Id, list.LastDay }).Skip(passedOver).Take(atMost).ToListAsync(ct);
        foreach (var due in over)
        {
            var award = await db.AwardCases.SingleAsync(row => row.Id == due.Id, ct);
            award.EndPublicity(due.LastDay!.Value, clock);
            await news.TellAsync(award, ct);
        }

        return over.Count;
    }

    private async Task<int> EndTermAsync(CaseClock clock, int passedOver, int atMost, CancellationToken ct)
    {
        var over = await db.AwardCases.Where(row => row.Status == AwardStatus.Named && row.Naming!.LastDay < clock.Today).OrderBy(row => row.Id).Skip(passedOver).Take(atMost).ToListAsync(ct);
        foreach (var row in over)
        {
            row.EndTerm(clock);
            await news.TellAsync(row, ct);
        }

        return over.Count;
    }

    private async Task<int> TakeDownAsync(CaseClock clock, int passedOver, int atMost, CancellationToken ct)
    {
        var due = await db.AwardLists.Where(row => row.State == AwardListState.Published && row.TakeDownOn <= clock.Today).OrderBy(row => row.TakeDownOn).ThenBy(row => row.Id).Skip(passedOver).Take(atMost).ToListAsync(ct);
        due.ForEach(row => row.TakeDown(clock));
        return due.Count;
    }
}

/// <summary>What the day that is over may bring.</summary>
public enum AwardDailyStep
{
    /// <summary>Calls whose last day is over take no more applications.</summary>
    Close,
    Lapse,
    /// <summary>Awards whose publicity is over wait for their contract.</summary>
    EndPublicity,
    TakeDown,
    /// <summary>Titles whose term is over wait for their final review.</summary>
    EndTerm,
}
