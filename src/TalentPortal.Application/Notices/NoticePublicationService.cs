using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Notices;

/// <summary>
/// The second person's check and the publication. Both read the page as it will go out through the gate; what was checked and what
/// goes out must be the same to the letter.
/// </summary>
public sealed class NoticePublicationService(IPortalDb db, ICurrentActor current, CaseClocks clocks, NoticeSheets sheets, NoticeRelease release, NoticePapers papers, SubsidyNews news)
{
    public async Task CheckAsync(NoticeId id, long version, CancellationToken ct)
    {
        var clock = await clocks.NowAsync(ct);
        var notice = await LoadAsync(id, version, ct);
        RefusedException.ThrowIf(notice.WhyNot(NoticeAction.Check, current.Actor));
        var sheet = await sheets.WholeAsync(notice, clock.Today, ct);
        await release.PassOrRefuseAsync(sheet, paper: null, ct);
        notice.Check(NoticeDigest.Of(sheet), current.Actor, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    public async Task ReopenAsync(NoticeId id, long version, CancellationToken ct)
    {
        var notice = await LoadAsync(id, version, ct);
        notice.Reopen(current.Actor);
        await db.SaveChangesAsync(ct);
    }

    public async Task<string> PublishAsync(NoticeId id, long version, CancellationToken ct)
    {
        var clock = await clocks.NowAsync(ct);
        var notice = await LoadAsync(id, version, ct);
        RefusedException.ThrowIf(notice.WhyNot(NoticeAction.Publish, current.Actor));
        var checkedSheet = await sheets.WholeAsync(notice, clock.Today, ct);
        var paper = await papers.IssueAsync(notice, checkedSheet, current.Actor, clock, ct);
        notice.Publish(NoticeDigest.Of(checkedSheet), paper.Number, current.Actor, clock);
        await MoveApplicationsAsync(notice, clock, ct);
        // Read again: number and dates are on the page now, and it is this page and its paper that the gate must let pass.
        notice.Archive(await release.PassOrRefuseAsync(await sheets.WholeAsync(notice, clock.Today, ct), paper, ct));
        await db.SaveChangesAsync(ct);
        return paper.Number;
    }

    private async Task<Notice> LoadAsync(NoticeId id, long version, CancellationToken ct) =>
        (await db.Notices.Where(notice => notice.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);

    private async Task MoveApplicationsAsync(Notice notice, CaseClock clock, CancellationToken ct)
    {
        var items = await db.NoticeItems.Where(item => item.NoticeId == notice.Id).ToListAsync(ct);
        await RequireSameLinesAsync(items, ct);
        var ids = items.Where(item => item.ApplicationId is not null).Select(item => item.ApplicationId!.Value).ToHashSet();
        var applications = await db.SubsidyApplications.Where(application => ids.Contains(application.Id)).ToListAsync(ct);
        var withdrawn = applications.Where(application => application.Status is not SubsidyStatus.AwaitingPublicity).Select(application => application.CaseNumber).ToList();
        RefusedException.ThrowIf(withdrawn.Count > 0 ? NoticeRefusals.LinesChanged.With(string.Join("、", withdrawn)) : null);
        foreach (var application in applications) application.Publish(current.Actor, notice.Number!, clock);
        await news.TellAsync(applications, ct);
    }

    private async Task RequireSameLinesAsync(List<NoticeItem> items, CancellationToken ct)
    {
        var ids = items.Select(item => (Guid?)item.Id).ToList();
        var lines = await db.AccrualLines.AsNoTracking().Where(line => ids.Contains(line.NoticeItemId)).ToListAsync(ct);
        var sums = lines.GroupBy(line => line.NoticeItemId!.Value).ToDictionary(group => group.Key, group => group.Sum(line => line.Amount));
        var changed = items.Where(item => sums.GetValueOrDefault(item.Id) != item.Amount).Select(item => item.Serial).ToList();
        RefusedException.ThrowIf(changed.Count > 0 ? NoticeRefusals.LinesChanged.With(string.Join("、", changed)) : null);
    }
}
