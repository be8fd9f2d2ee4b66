using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Services;

namespace TalentPortal.Application.Services;

/// <summary>Parts of requests that departments still owe: told to each officer of the department.</summary>
public sealed class ServiceTasksDue(IPortalDb db, DepartmentOfficers departments) : IDueWork
{
    public ReminderStep Step => ReminderStep.ServiceTasks;

    public async Task<IReadOnlyList<DueWork>> FindAsync(DateOnly today, DateOnly until, int passedOver, int atMost, CancellationToken ct)
    {
        var due = await db.ServiceRequests.AsNoTracking().Where(row => row.Status == ServiceStatus.InHand && row.AnswerDueOn >= today && row.AnswerDueOn <= until
                && !db.Reminders.Any(told => told.Subject == MessageSubject.DeskService && told.SubjectId == (Guid)(object)row.Id && told.DueOn == row.AnswerDueOn))
            .OrderBy(row => row.AnswerDueOn).ThenBy(row => row.Id).Skip(passedOver).Take(atMost).ToListAsync(ct);
        var officers = await departments.OfficersAsync(Capability.HandleIssues, ct);
        return [.. due.SelectMany(row => row.Tasks.Where(task => task.AnsweredOn is null).SelectMany(task => officers[task.Department])
            .Select(officer => new DueWork(officer, MessageSubject.DeskService, row.Id.Value, "service.remind", row.Number!, row.AnswerDueOn!.Value)))];
    }
}
