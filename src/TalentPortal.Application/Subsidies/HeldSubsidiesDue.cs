using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Subsidies;

/// <summary>Files whose limit ends, for the officer who holds them. A paused limit sorts last and is not among them.</summary>
public sealed class HeldSubsidiesDue(IPortalDb db) : IDueWork
{
    public ReminderStep Step => ReminderStep.HeldSubsidies;

    public async Task<IReadOnlyList<DueWork>> FindAsync(DateOnly today, DateOnly until, int passedOver, int atMost, CancellationToken ct)
    {
        var due = await db.SubsidyApplications.AsNoTracking().Where(row => row.Holder != null && row.SortsOn >= today && row.SortsOn <= until
                && !db.Reminders.Any(told => told.Subject == MessageSubject.DeskSubsidy && told.SubjectId == (Guid)(object)row.Id && told.DueOn == row.SortsOn && told.To == row.Holder))
            .OrderBy(row => row.SortsOn).ThenBy(row => row.Id).Skip(passedOver).Take(atMost).Select(row => new { row.Id, row.Holder, row.CaseNumber, row.SortsOn }).ToListAsync(ct);
        return [.. due.Select(row => new DueWork(row.Holder!.Value, MessageSubject.DeskSubsidy, row.Id.Value, "subsidy.remind.held", row.CaseNumber!, row.SortsOn))];
    }
}
