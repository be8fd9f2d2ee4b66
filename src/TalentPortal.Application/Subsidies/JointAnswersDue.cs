using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>Questions of joint review that departments still owe. There may be hundreds that end on one day, so each officer is told of the day and how many, in one message.</summary>
public sealed class JointAnswersDue(IPortalDb db, DepartmentOfficers departments) : IDueWork
{
    public ReminderStep Step => ReminderStep.JointAnswers;

    public async Task<IReadOnlyList<DueWork>> FindAsync(DateOnly today, DateOnly until, int passedOver, int atMost, CancellationToken ct)
    {
        var open = await db.SubsidyApplications.AsNoTracking().Where(row => row.Status == SubsidyStatus.JointReview && row.SortsOn >= today && row.SortsOn <= until)
            .SelectMany(row => row.Questions, (row, question) => new { row.SortsOn, row.Round, Asked = question })
            .Where(row => row.Asked.Round == row.Round && row.Asked.Verdict == null)
            .GroupBy(row => new { row.SortsOn, row.Asked.Department })
            .Select(day => new { day.Key.SortsOn, day.Key.Department, Count = day.Count() }).ToListAsync(ct);
        if (open.Count == 0) return [];
        var told = (await db.Reminders.AsNoTracking().Where(row => row.Subject == MessageSubject.JointQuestions && row.DueOn >= today && row.DueOn <= until).Select(row => new { row.To, row.DueOn }).ToListAsync(ct)).Select(row => (row.To, row.DueOn)).ToHashSet();
        var officers = await departments.OfficersAsync(Capability.AnswerJointReview, ct);
        return [.. open.SelectMany(day => officers[day.Department].Select(officer => (Officer: officer, day.SortsOn, day.Count)))
            // Whoever answers for two departments hears of both at once.
            .GroupBy(day => (day.Officer, day.SortsOn)).Where(day => !told.Contains(day.Key)).OrderBy(day => day.Key.SortsOn).ThenBy(day => day.Key.Officer.Value).Skip(passedOver).Take(atMost)
            .Select(day => new DueWork(day.Key.Officer, MessageSubject.JointQuestions, null, "subsidy.remind.joint", day.Sum(row => row.Count).ToString(CultureInfo.InvariantCulture), day.Key.SortsOn))];
    }
}
