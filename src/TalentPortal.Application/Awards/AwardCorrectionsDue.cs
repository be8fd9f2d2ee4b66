using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Awards;

/// <summary>Corrections that an officer still owes; what the talent office nominated is corrected there.</summary>
public sealed class AwardCorrectionsDue(IPortalDb db) : IDueWork
{
    public ReminderStep Step => ReminderStep.AwardCorrections;

    public async Task<IReadOnlyList<DueWork>> FindAsync(DateOnly today, DateOnly until, int passedOver, int atMost, CancellationToken ct)
    {
        var due = await db.AwardCases.AsNoTracking().Where(row => row.Status == AwardStatus.AwaitingCorrection && row.CorrectionDeadline!.DueOn >= today && row.CorrectionDeadline.DueOn <= until
                && !db.Reminders.Any(told => (told.Subject == MessageSubject.EmployerAward || told.Subject == MessageSubject.DeskAward) && told.SubjectId == (Guid)(object)row.Id && told.DueOn == row.CorrectionDeadline.DueOn))
            .OrderBy(row => row.CorrectionDeadline!.DueOn).ThenBy(row => row.Id).Skip(passedOver).Take(atMost).Select(row => new { row.Id, row.OfficerId, row.ByOffice, row.CaseNumber, row.CorrectionDeadline!.DueOn }).ToListAsync(ct);
        return [.. due.Select(row => new DueWork(row.OfficerId, row.ByOffice ? MessageSubject.DeskAward : MessageSubject.EmployerAward, row.Id.Value, "award.remind.correction", row.CaseNumber!, row.DueOn))];
    }
}
