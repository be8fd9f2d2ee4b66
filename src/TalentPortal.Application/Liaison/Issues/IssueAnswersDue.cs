using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Liaison.Issues;

/// <summary>Issues that a department has to sign for or to answer: told to each officer of the department.</summary>
public sealed class IssueAnswersDue(IPortalDb db, DepartmentOfficers departments) : IDueWork
{
    public ReminderStep Step => ReminderStep.IssueAnswers;

    public async Task<IReadOnlyList<DueWork>> FindAsync(DateOnly today, DateOnly until, int passedOver, int atMost, CancellationToken ct)
    {
        var due = await db.TalentIssues.AsNoTracking().Where(row => (row.Status == IssueStatus.HandedOver || row.Status == IssueStatus.InHand) && row.SortsOn >= today && row.SortsOn <= until
                && !db.Reminders.Any(told => told.Subject == MessageSubject.DeskIssue && told.SubjectId == (Guid)(object)row.Id && told.DueOn == row.SortsOn))
            .OrderBy(row => row.SortsOn).ThenBy(row => row.Id).Skip(passedOver).Take(atMost).Select(row => new { row.Id, row.Number, row.Department, row.SortsOn }).ToListAsync(ct);
        var officers = await departments.OfficersAsync(Capability.HandleIssues, ct);
        return [.. due.SelectMany(row => officers[row.Department!.Value].Select(officer => new DueWork(officer, MessageSubject.DeskIssue, row.Id.Value, "issue.remind", row.Number, row.SortsOn)))];
    }
}
