using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Liaison.Issues;

/// <summary>Parts of issues that a department which helps has to sign for or to answer: told to each officer of the department.</summary>
public sealed class IssueHelpDue(IPortalDb db, DepartmentOfficers departments) : IDueWork
{
    public ReminderStep Step => ReminderStep.IssueHelp;

    public async Task<IReadOnlyList<DueWork>> FindAsync(DateOnly today, DateOnly until, int passedOver, int atMost, CancellationToken ct)
    {
        var due = await db.TalentIssues.Where(row => row.Status == IssueStatus.HandedOver || row.Status == IssueStatus.InHand)
            .SelectMany(row => row.Help, (row, part) => new { row.Id, row.Number, Part = part.Id, part.Department, part.AnsweredOn, part.GivenBackOn, DueOn = (DateOnly?)part.Deadline!.DueOn })
            .Where(row => row.AnsweredOn == null && row.GivenBackOn == null && row.DueOn >= today && row.DueOn <= until
                && !db.Reminders.Any(told => told.Subject == MessageSubject.DeskIssue && told.SubjectId == row.Part && told.DueOn == row.DueOn))
            .OrderBy(row => row.DueOn).ThenBy(row => row.Part).Skip(passedOver).Take(atMost).ToListAsync(ct);
        var officers = await departments.OfficersAsync(Capability.HandleIssues, ct);
        return [.. due.SelectMany(row => officers[row.Department].Select(officer => new DueWork(officer, MessageSubject.DeskIssue, row.Part, "issue.remind", row.Number, row.DueOn!.Value) { Opens = row.Id.Value }))];
    }
}
