using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Awards;

/// <summary>The employer's report on the year that is over, of an award under contract or a title, as long as nobody filed it.</summary>
public sealed class AwardReportsDue(IPortalDb db) : IDueWork
{
    public ReminderStep Step => ReminderStep.AwardReports;

    public async Task<IReadOnlyList<DueWork>> FindAsync(DateOnly today, DateOnly until, int passedOver, int atMost, CancellationToken ct)
    {
        // A county makes a few calls a year, and what a call asks for is inside its terms.
        var calls = await db.AwardCalls.AsNoTracking().Where(row => row.State == AwardCallState.Published || row.State == AwardCallState.Closed).OrderBy(row => row.Id).Select(row => new { row.Id, row.Terms }).ToListAsync(ct);
        var asked = new[] { today.Year - 1, until.Year - 1 }.Distinct()
            .SelectMany(year => calls.Select(call => (call.Id, Year: year, Due: call.Terms.ReportDueOn(year)))).Where(call => call.Due >= today && call.Due <= until)
            .GroupBy(call => (call.Year, Due: call.Due!.Value)).OrderBy(group => group.Key.Due).ToList();
        var found = new List<DueWork>();
        foreach (var group in asked)
        {
            var (year, due, ids) = (group.Key.Year, group.Key.Due, group.Select(call => call.Id).ToArray());
            var lastDay = new DateOnly(year, 12, 31);
            var rows = await db.AwardCases.AsNoTracking()
                .Where(row => (row.Status == AwardStatus.Running || row.Status == AwardStatus.Correcting || row.Status == AwardStatus.Named) && EF.Parameter(ids).Contains(row.CallId)
                    && (row.Contract!.StartsOn <= lastDay || row.Naming!.NamedOn <= lastDay) && !row.Reports.Any(report => report.Year == year)
                    && !db.Reminders.Any(told => (told.Subject == MessageSubject.EmployerAward || told.Subject == MessageSubject.DeskAward) && told.SubjectId == (Guid)(object)row.Id && told.DueOn == due))
                .OrderBy(row => row.Id).Take(passedOver + atMost - found.Count).Select(row => new { row.Id, row.OfficerId, row.ByOffice, row.CaseNumber }).ToListAsync(ct);
            found.AddRange(rows.Select(row => new DueWork(row.OfficerId, row.ByOffice ? MessageSubject.DeskAward : MessageSubject.EmployerAward, row.Id.Value, "award.remind.report", row.CaseNumber!, due)));
            if (found.Count == passedOver + atMost) break;
        }

        return [.. found.Skip(passedOver)];
    }
}
