using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Application.Notices;

/// <summary>Objections and leads at the bench, whatever list they are about: the register in order of deadline, and one with what may be done to it.</summary>
public sealed class ObjectionQueries(IPortalDb db, ICurrentActor current, ObjectedLists lists, CalendarQueries calendars, CountyClock clock)
{
    public const int PageSize = 50;

    /// <summary>Open ones first, the most urgent on top; with <paramref name="state"/> only those. One more than a page, when there are more.</summary>
    public async Task<IReadOnlyList<ObjectionRow>> ListAsync(ObjectionState? state, string? after, CancellationToken ct)
    {
        var objections = db.Objections.AsNoTracking().DecidableBy(current.Actor);
        if (state is { } only) objections = objections.Where(objection => objection.State == only);
        if (after is not null && await db.Objections.AsNoTracking().Where(objection => objection.Number == after).Select(objection => (DateOnly?)objection.SortsOn).SingleOrDefaultAsync(ct) is { } sortsOn)
            objections = objections.Where(objection => objection.SortsOn > sortsOn || (objection.SortsOn == sortsOn && string.Compare(objection.Number, after) > 0));
        var rows = await objections.OrderBy(objection => objection.SortsOn).ThenBy(objection => objection.Number).Take(PageSize + 1).ToListAsync(ct);
        if (rows.Count == 0) return [];
        var calendar = await calendars.CurrentAsync(ct);
        return [.. rows.Select(row => new ObjectionRow(row, Light(row, calendar)))];
    }

    public async Task<ObjectionForOffice> GetAsync(ObjectionId id, CancellationToken ct)
    {
        var objection = await db.Objections.AsNoTracking().DecidableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var (about, files) = (await lists.Of(objection).CaseAsync(objection, ct), objection.Evidence.Select(file => file.FileId).ToList());
        return new ObjectionForOffice(objection, about, Light(objection, await calendars.CurrentAsync(ct)))
        {
            Evidence = await db.StoredFiles.AsNoTracking().Where(file => files.Contains(file.Id)).OrderBy(file => file.Id).ToListAsync(ct),
            Answers = await db.IssuedDocuments.AsNoTracking().Where(document => document.SubjectKind == SubjectKind.Objection && document.SubjectId == id.Value)
                .OrderBy(document => document.IssuedAt).Select(document => new IssuedAnswer(document.Id, document.Number)).ToListAsync(ct),
            WhyNot = Enum.GetValues<ObjectionAction>().ToDictionary(action => action, action => objection.WhyNot(action, current.Actor, about.Employer)),
        };
    }

    private ObjectionLight? Light(Objection objection, WorkingCalendar calendar)
    {
        if (!objection.IsOpen) return null;
        var overdue = objection.Deadline.DaysOverdue(clock.Today, calendar);
        return new ObjectionLight(objection.Deadline.DueOn, overdue > 0 ? -overdue : objection.Deadline.DaysLeft(clock.Today, calendar), objection.Deadline.IsProvisional);
    }
}

/// <summary>Days are working days; negative is overdue.</summary>
public sealed record ObjectionLight(DateOnly DueOn, int DaysLeft, bool IsProvisional);

public sealed record ObjectionRow(Objection Objection, ObjectionLight? Light);

public sealed record IssuedAnswer(IssuedDocumentId Id, string Number);

/// <summary>One objection at the bench. The contact shows masked; a step is possible where <see cref="WhyNot"/> says null.</summary>
public sealed record ObjectionForOffice(Objection Objection, ObjectedCase About, ObjectionLight? Light)
{
    public required IReadOnlyList<StoredFile> Evidence { get; init; }
    public required IReadOnlyList<IssuedAnswer> Answers { get; init; }
    public required IReadOnlyDictionary<ObjectionAction, Refusal?> WhyNot { get; init; }
}
