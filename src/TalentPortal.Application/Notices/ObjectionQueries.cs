using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Application.Notices;

/// <summary>Objections and leads at the bench: the list in order of deadline, and one with what may be done to it.</summary>
public sealed class ObjectionQueries(IPortalDb db, ICurrentActor current, CalendarQueries calendars, CountyClock clock)
{
    public const int PageSize = 50;

    /// <summary>Open ones first, the most urgent on top; with <paramref name="state"/> only those.</summary>
    public async Task<IReadOnlyList<ObjectionRow>> ListAsync(ObjectionState? state, string? after, CancellationToken ct)
    {
        var objections = db.Objections.AsNoTracking().DecidableBy(current.Actor);
        if (state is { } only) objections = objections.Where(objection => objection.State == only);
        if (after is not null && await db.Objections.AsNoTracking().Where(objection => objection.Number == after).Select(objection => (DateOnly?)objection.SortsOn).SingleOrDefaultAsync(ct) is { } sortsOn)
            objections = objections.Where(objection => objection.SortsOn > sortsOn || (objection.SortsOn == sortsOn && string.Compare(objection.Number, after) > 0));
        var rows = await (
            from objection in objections
            join item in db.NoticeItems on objection.ItemId equals item.Id
            join notice in db.Notices on objection.NoticeId equals notice.Id
            orderby objection.SortsOn, objection.Number
            select new { objection, item.ShownName, item.EmployerName, item.Serial, notice.Number }).Take(PageSize + 1).ToListAsync(ct);
        if (rows.Count == 0) return [];
        var calendar = await calendars.CurrentAsync(ct);
        return [.. rows.Select(row => new ObjectionRow(
            row.objection.Id, row.objection.Number, row.objection.State, row.objection.LeadReason, row.Number!, row.Serial, row.ShownName, row.EmployerName,
            row.objection.ReceivedOn, row.objection.Channel, row.objection.IsOpen ? Light(row.objection.Deadline, calendar) : null))];
    }

    public async Task<ObjectionForOffice> GetAsync(ObjectionId id, CancellationToken ct)
    {
        var objection = await db.Objections.AsNoTracking().DecidableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var item = await db.NoticeItems.AsNoTracking().SingleAsync(row => row.Id == objection.ItemId, ct);
        var notice = await db.Notices.AsNoTracking().SingleAsync(row => row.Id == objection.NoticeId, ct);
        var subject = new DocumentSubject(SubjectKind.Objection, id.Value);
        var answers = await db.IssuedDocuments.AsNoTracking().Where(document => document.SubjectKind == subject.Kind && document.SubjectId == subject.Id)
            .OrderBy(document => document.IssuedAt).Select(document => new IssuedAnswer(document.Id, document.Number)).ToListAsync(ct);
        var whyNot = Enum.GetValues<ObjectionAction>().ToDictionary(action => action, action => objection.WhyNot(action, current.Actor));
        return new ObjectionForOffice(
            id, objection.Number, objection.State, objection.LeadReason, notice.Id, notice.Number!, notice.Title, item.Serial, item.Line, item.State, item.ApplicationId,
            objection.ObjectorName, objection.ContactMask, objection.Statement, await EvidenceOfAsync(objection, ct), objection.ReceivedOn, objection.Channel, objection.EnteredAt, objection.EnteredByName,
            objection.IsOpen ? Light(objection.Deadline, await calendars.CurrentAsync(ct)) : null, objection.History, answers, whyNot, objection.Version);
    }

    private async Task<IReadOnlyList<StoredFile>> EvidenceOfAsync(Objection objection, CancellationToken ct)
    {
        var ids = objection.Evidence.Select(file => file.FileId).ToList();
        return await db.StoredFiles.AsNoTracking().Where(file => ids.Contains(file.Id)).OrderBy(file => file.Id).ToListAsync(ct);
    }

    private ObjectionLight Light(Deadline deadline, WorkingCalendar calendar)
    {
        var overdue = deadline.DaysOverdue(clock.Today, calendar);
        return new ObjectionLight(deadline.DueOn, overdue > 0 ? -overdue : deadline.DaysLeft(clock.Today, calendar), deadline.IsProvisional);
    }
}

/// <summary>Days are working days; negative is overdue.</summary>
public sealed record ObjectionLight(DateOnly DueOn, int DaysLeft, bool IsProvisional);

public sealed record ObjectionRow(
    ObjectionId Id, string Number, ObjectionState State, LeadReason? LeadReason, string NoticeNumber, int Serial, string ShownName, string EmployerName, DateOnly ReceivedOn, ObjectionChannel Channel, ObjectionLight? Light);

public sealed record IssuedAnswer(IssuedDocumentId Id, string Number);

/// <summary>One objection at the bench. The contact shows masked; an action is possible where <see cref="WhyNot"/> says null.</summary>
public sealed record ObjectionForOffice(
    ObjectionId Id, string Number, ObjectionState State, LeadReason? LeadReason, NoticeId NoticeId, string NoticeNumber, string NoticeTitle, int Serial, NoticeLine About, NoticeItemState AboutState,
    Domain.Subsidies.SubsidyApplicationId? Application, string? ObjectorName, string? ContactMask, string Statement, IReadOnlyList<StoredFile> Evidence, DateOnly ReceivedOn, ObjectionChannel Channel, DateTime EnteredAt, string? EnteredByName,
    ObjectionLight? Light, IReadOnlyList<ObjectionStep> History, IReadOnlyList<IssuedAnswer> Answers, IReadOnlyDictionary<ObjectionAction, Refusal?> WhyNot, long Version);
