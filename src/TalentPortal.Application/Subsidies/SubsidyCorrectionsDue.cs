using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>Corrections that applicants still owe.</summary>
public sealed class SubsidyCorrectionsDue(IPortalDb db) : IDueWork
{
    public ReminderStep Step => ReminderStep.SubsidyCorrections;

    public async Task<IReadOnlyList<DueWork>> FindAsync(DateOnly today, DateOnly until, int passedOver, int atMost, CancellationToken ct)
    {
        var due = await db.SubsidyApplications.AsNoTracking().Where(row => row.Status == SubsidyStatus.AwaitingCorrection && row.CorrectionDeadline!.DueOn >= today && row.CorrectionDeadline.DueOn <= until
                && !db.Reminders.Any(told => told.Subject == MessageSubject.OwnSubsidy && told.SubjectId == (Guid)(object)row.Id && told.DueOn == row.CorrectionDeadline.DueOn))
            .OrderBy(row => row.CorrectionDeadline!.DueOn).ThenBy(row => row.Id).Skip(passedOver).Take(atMost).Select(row => new { row.Id, row.StartedBy, row.CaseNumber, row.CorrectionDeadline!.DueOn }).ToListAsync(ct);
        return [.. due.Select(row => new DueWork(row.StartedBy, MessageSubject.OwnSubsidy, row.Id.Value, "subsidy.remind.correction", row.CaseNumber!, row.DueOn))];
    }
}
