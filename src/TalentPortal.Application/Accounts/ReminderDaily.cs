using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Accounts;

/// <summary>Tells whoever has to act that a limit ends within the working days of the rules: once for each limit, whichever process looks.</summary>
public sealed class ReminderDaily(IPortalDb db, IEnumerable<IDueWork> areas, MessageRulesInForce rules, CalendarQueries calendar, AccountMessages messages, CountyClock clock)
{
    public const int AtOnce = 100;

    /// <returns>How many were reminded; 0 when nothing is due.</returns>
    public async Task<int> RunAsync(ReminderStep step, int passedOver, int atMost, CancellationToken ct)
    {
        if (await rules.FindAsync(clock.Today, ct) is not { RemindDays: > 0 and var days }) return 0;
        var until = (await calendar.CurrentAsync(ct)).AddWorkingDays(clock.Today, days).Date;
        var due = await areas.Single(area => area.Step == step).FindAsync(clock.Today, until, passedOver, atMost, ct);
        if (due.Count == 0) return 0;
        var accounts = due.Select(work => work.To.Value).Distinct().ToList();
        var readers = (await AccountMessages.ReadersAsync(db.Accounts.Where(row => accounts.Contains(row.Id) && !row.IsDisabled), ct)).ToLookup(reader => reader.Account);
        foreach (var work in due)
        {
            db.Reminders.Add(new Reminder(work.About, work.Row ?? work.To.Value, work.DueOn, work.To, clock.UtcNow));
            foreach (var reader in readers[work.To.Value]) messages.Send(reader, new MessageAbout(work.About, work.Opens ?? work.Row), work.Key, work.Number, work.DueOn);
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }
}
