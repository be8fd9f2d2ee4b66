using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Liaison;

/// <summary>
/// On the first working day of a week each leader hears how many of the own talents are to be met, how many of them were missed last quarter too, and whom
/// to see first; nothing when everybody was met. Names stand in the inbox alone: a phone lies open on a table.
/// </summary>
public sealed class LeaderDigest(IPortalDb db, LiaisonRulesInForce inForce, LiaisonTalents talents, CalendarQueries calendar, AccountMessages messages, CountyClock clock)
{
    public const int AtOnce = 20;
    private const int Named = 3;

    /// <returns>How many posts were looked at; 0 when none is left or the day is another.</returns>
    public async Task<int> RunAsync(int passedOver, int atMost, CancellationToken ct)
    {
        var (today, days) = (clock.Today, await calendar.CurrentAsync(ct));
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        if (!days.IsWorkingDay(today) || days.WorkingDaysBetween(monday.AddDays(-1), today) != 1 || await inForce.FindAsync(today, ct) is not { } rules) return 0;
        var posts = await db.LeaderPosts.AsNoTracking().Where(post => post.ClosedAt == null
                && !db.Reminders.Any(told => told.Subject == MessageSubject.LeaderTalents && told.SubjectId == (Guid)(object)post.Id && told.DueOn == monday && told.To == post.HolderId))
            .OrderBy(post => post.Id).Skip(passedOver).Take(atMost).ToListAsync(ct);
        foreach (var post in posts)
        {
            db.Reminders.Add(new Reminder(MessageSubject.LeaderTalents, post.Id.Value, monday, post.HolderId, clock.UtcNow));
            await TellAsync(post, rules, today, ct);
        }

        await db.SaveChangesAsync(ct);
        return posts.Count;
    }

    private async Task TellAsync(LeaderPost post, LiaisonRules rules, DateOnly today, CancellationToken ct)
    {
        var looked = await db.LiaisonAssignments.AsNoTracking().Where(row => row.PostId == post.Id && row.To == null).ToListAsync(ct);
        var (ids, since) = (looked.Select(row => row.PersonId).ToArray(), Quarter.Of(today).Previous.FirstDay);
        var contacts = (await db.LiaisonContacts.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.PersonId) && row.WithdrawnAt == null && row.On >= since).Select(row => new { row.PersonId, row.On, row.Kind }).ToListAsync(ct)).ToLookup(row => row.PersonId);
        var toSee = looked.Select(row => (row.PersonId, Standing: ContactStandings.Of(rules, row.From, [.. contacts[row.PersonId].Select(contact => new ContactMark(contact.PersonId, contact.On, contact.Kind))], today), Last: contacts[row.PersonId].Max(contact => (DateOnly?)contact.On)))
            .Where(row => row.Standing is not ContactStanding.Kept).OrderBy(row => row.Standing).ThenBy(row => row.Last ?? DateOnly.MinValue).ToList();
        if (toSee.Count == 0) return;
        var known = await talents.OfAsync([.. toSee.Take(Named).Select(row => row.PersonId)], ct);
        var names = toSee.Take(Named).Select(row => known[row.PersonId].Name).ToList();
        var (late, first, holder) = (toSee.Count(row => row.Standing is ContactStanding.Overdue), new TwoWordings(string.Join('、', names), string.Join(", ", names)), post.HolderId.Value);
        foreach (var reader in await AccountMessages.ReadersAsync(db.Accounts.Where(row => row.Id == holder && !row.IsDisabled), ct))
            messages.Send(reader, new MessageAbout(MessageSubject.LeaderTalents), ("liaison.digest", [toSee.Count, late, first]), ("liaison.digest.sms", [toSee.Count, late]));
    }
}
