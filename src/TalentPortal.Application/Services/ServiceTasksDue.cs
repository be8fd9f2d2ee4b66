using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Services;

namespace TalentPortal.Application.Services;

/// <summary>Parts of requests that departments still owe, each with a limit of its own: told to each officer of the department.</summary>
public sealed class ServiceTasksDue(IPortalDb db, DepartmentOfficers departments) : IDueWork
{
    public ReminderStep Step => ReminderStep.ServiceTasks;

    public async Task<IReadOnlyList<DueWork>> FindAsync(DateOnly today, DateOnly until, int passedOver, int atMost, CancellationToken ct)
    {
        var due = await db.ServiceRequests.Where(row => row.Status == ServiceStatus.InHand).SelectMany(row => row.Tasks, (row, task) => new { row.Id, row.Number, Part = task.Id, task.Department, task.AnsweredOn, task.GivenBackOn, DueOn = (DateOnly?)task.Deadline!.DueOn })
            .Where(row => row.AnsweredOn == null && row.GivenBackOn == null && row.DueOn >= today && row.DueOn <= until
                && !db.Reminders.Any(told => told.Subject == MessageSubject.DeskService && told.SubjectId == row.Part && told.DueOn == row.DueOn))
            .OrderBy(row => row.DueOn).ThenBy(row => row.Part).Skip(passedOver).Take(atMost).ToListAsync(ct);
        var officers = await departments.OfficersAsync(Capability.HandleIssues, ct);
        return [.. due.SelectMany(row => officers[row.Department].Select(officer => new DueWork(officer, MessageSubject.DeskService, row.Part, "service.remind", row.Number!, row.DueOn!.Value) { Opens = row.Id.Value }))];
    }
}
