using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Recognitions;

/// <summary>Lists of levels: an objection keeps the level from being given, as long as one is open.</summary>
public sealed class LevelLists(
    IPortalDb db, ICurrentActor current, CountyClock clock, RecognitionPapers papers, RecognitionNews news, NoticeOfficeSettings office, PortalTexts texts) : IObjectedList
{
    public ObjectionKind Kind => ObjectionKind.Level;

    public async Task<IReadOnlyList<ListToObject>> RecentAsync(int atMost, CancellationToken ct) =>
        await db.RecognitionNotices.AsNoTracking().Where(list => list.State == RecognitionNoticeState.Published || list.State == RecognitionNoticeState.TakenDown)
            .OrderByDescending(list => list.PublishedOn).ThenByDescending(list => list.Number).Take(atMost)
            .Select(list => new ListToObject(list.Number!, Title, list.PublishedOn!.Value)).ToListAsync(ct);

    public async Task<ObjectedRow?> FindAsync(string number, int serial, CancellationToken ct)
    {
        if (await db.RecognitionNotices.AsNoTracking().SingleOrDefaultAsync(row => row.Number == number, ct) is not { HasBeenPublic: true } list) return null;
        if (list.Items.SingleOrDefault(item => item.Serial == serial) is not { } item) return null;
        var application = await db.RecognitionApplications.AsNoTracking().SingleAsync(row => row.Id == item.ApplicationId, ct);
        var person = list.Listed(item, application.PersonId, Title);
        return new ObjectedRow(person, application.EmployerId, list.IsVisibleOn(clock.Today), (entry, now) => new LevelObjection(entry, list, application, person, now));
    }

    public async Task<ObjectedCase> CaseAsync(Objection objection, CancellationToken ct)
    {
        var about = (LevelObjection)objection;
        var now = await db.RecognitionApplications.Where(row => row.Id == about.ApplicationId).Select(row => new { row.Status, row.EmployerId }).SingleAsync(ct);
        return new LevelUnderObjection(now.EmployerId, new PaperOffice(office.Department, office.Phone)) { ListId = about.ListId, ApplicationId = about.ApplicationId, Status = now.Status };
    }

    public async Task FollowAsync(Objection objection, ObjectionAction action, string reason, CaseClock clock, CancellationToken ct)
    {
        var about = (LevelObjection)objection;
        var application = await db.RecognitionApplications.SingleAsync(row => row.Id == about.ApplicationId, ct);
        var before = application.Status;
        if (action is ObjectionAction.Register && application.Status is RecognitionStatus.InPublicity) application.Object(current.Actor, objection.Number, clock);
        if (application.Status is RecognitionStatus.ObjectionReview)
        {
            if (action is ObjectionAction.Uphold) await RefuseAsync(application, reason, clock, ct);
            else if (!objection.Holds) await ReleaseAsync(objection, application, reason, clock, ct);
        }

        if (application.Status != before) await news.TellAsync(application, ct);
    }

    /// <summary>The level may be given, unless another objection still holds it; of two last ones answered at once, the second is asked again.</summary>
    private async Task ReleaseAsync(Objection objection, RecognitionApplication application, string reason, CaseClock clock, CancellationToken ct)
    {
        if (await db.Objections.HoldAsync(application.Id, objection.Id, ct)) db.Touch(application);
        else application.DismissObjection(current.Actor, reason, clock);
    }

    private async Task RefuseAsync(RecognitionApplication application, string reason, CaseClock clock, CancellationToken ct)
    {
        application.UpholdObjection(current.Actor, reason, clock);
        await papers.IssueForAsync(application, reason, ct);
    }

    private string Title => texts.In(PaperWords.Chinese, "recognition.notice.title");
}

public static class LevelObjections
{
    /// <summary>What is said against this case, in the order of the register.</summary>
    public static IQueryable<LevelObjection> About(this IQueryable<Objection> objections, RecognitionApplicationId id) =>
        objections.OfType<LevelObjection>().Where(row => row.ApplicationId == id).OrderBy(row => row.Number);

    /// <summary>Whether anything but <paramref name="except"/> keeps this case from its level.</summary>
    public static Task<bool> HoldAsync(this IQueryable<Objection> objections, RecognitionApplicationId id, ObjectionId except, CancellationToken ct) =>
        objections.OfType<LevelObjection>().AnyAsync(row => row.ApplicationId == id && row.Id != except && Objection.HoldingStates.Contains(row.State), ct);
}

/// <summary>The case behind a row of a list of levels, as it stands.</summary>
public sealed record LevelUnderObjection(EmployerId? Employer, PaperOffice Office) : ObjectedCase(Employer, Office)
{
    public required RecognitionNoticeId ListId { get; init; }
    public required RecognitionApplicationId ApplicationId { get; init; }
    public required RecognitionStatus Status { get; init; }
}
