using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Recognitions;

/// <summary>
/// What a day that is over brings: corrections that did not come lapse, publicity ends and the level begins, terms end, lists come down.
/// Each row is asked again, so doing it twice, or in two processes, changes nothing more.
/// </summary>
public sealed class RecognitionDaily(IPortalDb db, CaseClocks clocks, CatalogueQueries catalogues, RecognitionPapers papers, RecognitionNews news)
{
    public const int AtOnce = 100;

    /// <summary>One portion of each kind of work.</summary>
    /// <returns>How many rows moved; 0 when nothing is due.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var moved = 0;
        foreach (var step in Enum.GetValues<RecognitionDailyStep>()) moved += await RunAsync(step, 0, AtOnce, ct);
        return moved;
    }

    /// <summary>One portion of one kind of work, saved by itself; rows at the front that could not be moved are passed over.</summary>
    /// <exception cref="Domain.Foundation.StaleVersionException">Another process did the same at the same moment; the next call finds it done.</exception>
    public async Task<int> RunAsync(RecognitionDailyStep step, int passedOver, int atMost, CancellationToken ct)
    {
        var clock = await clocks.NowAsync(ct);
        var moved = await (step switch
        {
            RecognitionDailyStep.Lapse => LapseAsync(clock, passedOver, atMost, ct),
            RecognitionDailyStep.Recognise => RecogniseAsync(clock, passedOver, atMost, ct),
            RecognitionDailyStep.Expire => ExpireAsync(clock, passedOver, atMost, ct),
            _ => TakeDownAsync(clock, passedOver, atMost, ct),
        });
        await db.SaveChangesAsync(ct);
        return moved;
    }

    private async Task<int> LapseAsync(CaseClock clock, int passedOver, int atMost, CancellationToken ct)
    {
        var due = await db.RecognitionApplications
            .Where(row => row.Status == RecognitionStatus.AwaitingCorrection && row.CorrectionDeadline!.DueOn < clock.Today)
            .OrderBy(row => row.CorrectionDeadline!.DueOn).ThenBy(row => row.Id).Skip(passedOver).Take(atMost).ToListAsync(ct);
        due.ForEach(row => row.Lapse(clock));
        await news.TellAsync(due, ct);
        return due.Count;
    }

    /// <summary>People whose list is over and who are held by nothing: certificate, level from today, and the end of the level they held.</summary>
    private async Task<int> RecogniseAsync(CaseClock clock, int passedOver, int atMost, CancellationToken ct)
    {
        var over = await (
            from notice in db.RecognitionNotices
            where notice.State != RecognitionNoticeState.Draft && notice.State != RecognitionNoticeState.Cancelled && notice.LastDay < clock.Today
            from item in notice.Items
            join application in db.RecognitionApplications on item.ApplicationId equals application.Id
            where application.Status == RecognitionStatus.InPublicity
                && !db.Objections.OfType<LevelObjection>().Any(objection => objection.ApplicationId == application.Id && Objection.HoldingStates.Contains(objection.State))
            orderby notice.LastDay, item.Serial
            select new { application.Id, notice.LastDay }).Skip(passedOver).Take(atMost).ToListAsync(ct);
        foreach (var due in over)
        {
            var application = await db.RecognitionApplications.SingleAsync(row => row.Id == due.Id, ct);
            application.Recognise(due.LastDay!.Value, clock);
            await GrantAsync(application, clock, ct);
            await news.TellAsync(application, ct);
        }

        return over.Count;
    }

    private async Task<int> ExpireAsync(CaseClock clock, int passedOver, int atMost, CancellationToken ct)
    {
        var over = await db.Recognitions.Where(row => row.State == RecognitionState.Valid && row.LastDay < clock.Today).OrderBy(row => row.LastDay).ThenBy(row => row.Id).Skip(passedOver).Take(atMost).ToListAsync(ct);
        over.ForEach(row => row.Expire(new CountyDay(clock.UtcNow)));
        await news.TellHoldersAsync(over, ct);
        return over.Count;
    }

    private async Task<int> TakeDownAsync(CaseClock clock, int passedOver, int atMost, CancellationToken ct)
    {
        var due = await db.RecognitionNotices.Where(row => row.State == RecognitionNoticeState.Published && row.TakeDownOn <= clock.Today).OrderBy(row => row.TakeDownOn).ThenBy(row => row.Id).Skip(passedOver).Take(atMost).ToListAsync(ct);
        due.ForEach(row => row.TakeDown(clock));
        return due.Count;
    }

    private async Task GrantAsync(RecognitionApplication application, CaseClock clock, CancellationToken ct)
    {
        var terms = (await catalogues.OfAsync(application.CatalogueVersionId, ct)).Terms;
        var id = RecognitionId.New();
        var certificate = await papers.IssueCertificateAsync(id, application, terms, ct);
        var now = new CountyDay(clock.UtcNow);
        var recognition = new Recognition(id, application, terms, certificate.Number, now);
        foreach (var held in await db.Recognitions.Where(row => row.PersonId == application.PersonId && row.State == RecognitionState.Valid).ToListAsync(ct)) held.GiveWayTo(recognition, now);
        db.Recognitions.Add(recognition);
    }
}

/// <summary>What the day that is over may bring.</summary>
public enum RecognitionDailyStep
{
    Lapse,
    /// <summary>Levels whose publicity is over begin.</summary>
    Recognise,
    Expire,
    TakeDown,
}
