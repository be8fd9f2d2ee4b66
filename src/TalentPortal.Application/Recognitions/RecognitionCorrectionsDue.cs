using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Recognitions;

namespace TalentPortal.Application.Recognitions;

/// <summary>Corrections that applicants for a level still owe.</summary>
public sealed class RecognitionCorrectionsDue(IPortalDb db) : IDueWork
{
    public ReminderStep Step => ReminderStep.RecognitionCorrections;

    public async Task<IReadOnlyList<DueWork>> FindAsync(DateOnly today, DateOnly until, int passedOver, int atMost, CancellationToken ct)
    {
        var due = await db.RecognitionApplications.AsNoTracking().Where(row => row.Status == RecognitionStatus.AwaitingCorrection && row.CorrectionDeadline!.DueOn >= today && row.CorrectionDeadline.DueOn <= until
                && !db.Reminders.Any(told => told.Subject == MessageSubject.OwnRecognition && told.SubjectId == (Guid)(object)row.Id && told.DueOn == row.CorrectionDeadline.DueOn))
            .OrderBy(row => row.CorrectionDeadline!.DueOn).ThenBy(row => row.Id).Skip(passedOver).Take(atMost).Select(row => new { row.Id, row.StartedBy, row.CaseNumber, row.CorrectionDeadline!.DueOn }).ToListAsync(ct);
        return [.. due.Select(row => new DueWork(row.StartedBy, MessageSubject.OwnRecognition, row.Id.Value, "recognition.remind.correction", row.CaseNumber!, row.DueOn))];
    }
}
