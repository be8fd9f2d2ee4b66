using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Awards;

/// <summary>What a running award owes on a day: the next milestone of its contract, and what has to be put right after a review that was passed with conditions (基本合格).</summary>
public sealed class AwardCoursesDue(IPortalDb db) : IDueWork
{
    public ReminderStep Step => ReminderStep.AwardCourses;

    public async Task<IReadOnlyList<DueWork>> FindAsync(DateOnly today, DateOnly until, int passedOver, int atMost, CancellationToken ct)
    {
        var running = db.AwardCases.AsNoTracking().Where(row => row.Status == AwardStatus.Running || row.Status == AwardStatus.Correcting);
        var milestones = running.SelectMany(row => row.Milestones, (row, milestone) => new { row.Id, row.OfficerId, row.ByOffice, row.CaseNumber, Due = (DateOnly?)milestone.DueOn, PutsRight = false });
        var due = await milestones.Concat(running.Where(row => row.Status == AwardStatus.Correcting).Select(row => new { row.Id, row.OfficerId, row.ByOffice, row.CaseNumber, Due = row.CorrectBy, PutsRight = true }))
            .Where(row => row.Due >= today && row.Due <= until
                && !db.Reminders.Any(told => (told.Subject == MessageSubject.EmployerAward || told.Subject == MessageSubject.DeskAward) && told.SubjectId == (Guid)(object)row.Id && told.DueOn == row.Due))
            .OrderBy(row => row.Due).ThenBy(row => row.Id).Skip(passedOver).Take(atMost).ToListAsync(ct);
        // A milestone and a correction that end on one day are one message: the stricter one.
        return [.. due.GroupBy(row => (row.Id, row.Due)).Select(same => same.OrderByDescending(row => row.PutsRight).First())
            .Select(row => new DueWork(row.OfficerId, row.ByOffice ? MessageSubject.DeskAward : MessageSubject.EmployerAward, row.Id.Value, row.PutsRight ? "award.remind.put_right" : "award.remind.milestone", row.CaseNumber!, row.Due!.Value))];
    }
}
