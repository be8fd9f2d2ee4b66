using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Recognitions;

namespace TalentPortal.Application.Recognitions;

/// <summary>Objections to levels and leads about them at the bench: open ones first, the most urgent on top; and one with what may be done to it.</summary>
public sealed class RecognitionObjectionQuery(IPortalDb db, ICurrentActor current, CalendarQueries calendars, CountyClock clock)
{
    public const int PageSize = 50;

    /// <summary>One more than a page, when there are more.</summary>
    public async Task<IReadOnlyList<RecognitionObjectionRow>> ListAsync(ObjectionState? state, string? after, CancellationToken ct)
    {
        var objections = db.RecognitionObjections.AsNoTracking().DecidableBy(current.Actor);
        if (state is { } only) objections = objections.Where(row => row.State == only);
        if (after is not null && await db.RecognitionObjections.AsNoTracking().Where(row => row.Number == after).Select(row => (DateOnly?)row.SortsOn).SingleOrDefaultAsync(ct) is { } sortsOn)
            objections = objections.Where(row => row.SortsOn > sortsOn || (row.SortsOn == sortsOn && string.Compare(row.Number, after) > 0));
        var rows = await objections.OrderBy(row => row.SortsOn).ThenBy(row => row.Number).Take(PageSize + 1).ToListAsync(ct);
        var calendar = await calendars.CurrentAsync(ct);
        return [.. rows.Select(row => new RecognitionObjectionRow(row, Light(row, calendar)))];
    }

    public async Task<RecognitionObjectionForOffice> GetAsync(ObjectionId id, CancellationToken ct)
    {
        var objection = await db.RecognitionObjections.AsNoTracking().DecidableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var ids = objection.Evidence.Select(file => file.FileId).ToList();
        var about = await db.RecognitionApplications.Where(row => row.Id == objection.ApplicationId).Select(row => new { row.Status, row.EmployerId }).SingleAsync(ct);
        return new RecognitionObjectionForOffice(objection, Light(objection, await calendars.CurrentAsync(ct)))
        {
            NoticeNumber = await db.RecognitionNotices.Where(row => row.Id == objection.NoticeId).Select(row => row.Number!).SingleAsync(ct),
            Status = about.Status,
            Evidence = await db.StoredFiles.AsNoTracking().Where(file => ids.Contains(file.Id)).OrderBy(file => file.Id).ToListAsync(ct),
            Answers = await db.IssuedDocuments.AsNoTracking().Where(document => document.SubjectKind == SubjectKind.Objection && document.SubjectId == id.Value)
                .OrderBy(document => document.IssuedAt).Select(document => new IssuedAnswer(document.Id, document.Number)).ToListAsync(ct),
            WhyNot = RecognitionObjection.Flow.ActionsFrom(objection.State).ToDictionary(action => action, action => objection.WhyNot(action, current.Actor, about.EmployerId)),
        };
    }

    private ObjectionLight? Light(RecognitionObjection objection, WorkingCalendar calendar)
    {
        if (!objection.IsOpen) return null;
        var overdue = objection.Deadline.DaysOverdue(clock.Today, calendar);
        return new ObjectionLight(objection.Deadline.DueOn, overdue > 0 ? -overdue : objection.Deadline.DaysLeft(clock.Today, calendar), objection.Deadline.IsProvisional);
    }
}

public static class OpenObjections
{
    /// <summary>The number of the first objection that holds this case; null: none does.</summary>
    public static Task<string?> OpenAboutAsync(this IQueryable<RecognitionObjection> objections, RecognitionApplicationId id, CancellationToken ct) =>
        objections.Where(row => row.ApplicationId == id && RecognitionObjection.HoldingStates.Contains(row.State)).OrderBy(row => row.Number).Select(row => (string?)row.Number).FirstOrDefaultAsync(ct);
}

public sealed record RecognitionObjectionRow(RecognitionObjection Objection, ObjectionLight? Light);

/// <summary>One objection at the bench. The contact shows masked; a step is possible where <see cref="WhyNot"/> says null.</summary>
public sealed record RecognitionObjectionForOffice(RecognitionObjection Objection, ObjectionLight? Light)
{
    public required string NoticeNumber { get; init; }
    /// <summary>Where the case stands.</summary>
    public required RecognitionStatus Status { get; init; }
    public required IReadOnlyList<StoredFile> Evidence { get; init; }
    public required IReadOnlyList<IssuedAnswer> Answers { get; init; }
    public required IReadOnlyDictionary<ObjectionAction, Refusal?> WhyNot { get; init; }
}
