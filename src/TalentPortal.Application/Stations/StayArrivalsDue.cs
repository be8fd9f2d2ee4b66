using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Stations;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Stations;

/// <summary>Guests who are expected tomorrow: the day before, however many working days ahead other limits are reminded of. Whoever booked today knows.</summary>
public sealed class StayArrivalsDue(IPortalDb db) : IDueWork
{
    public ReminderStep Step => ReminderStep.StayArrivals;

    public async Task<IReadOnlyList<DueWork>> FindAsync(DateOnly today, DateOnly until, int passedOver, int atMost, CancellationToken ct)
    {
        var (tomorrow, midnight) = (today.AddDays(1), CountyClock.StartOf(today));
        var due = await db.StationStays.AsNoTracking().Where(stay => stay.Status == StayStatus.Confirmed && stay.Arrival == tomorrow && stay.BookedAt < midnight)
            .Join(db.Accounts.Where(account => !account.IsDisabled && account.Roles.Any(held => held.Role == Role.Applicant)), stay => (PersonId?)stay.PersonId, account => account.PersonId, (stay, account) => new { stay.Id, stay.Number, stay.Arrival, Account = account.Id })
            .Where(row => !db.Reminders.Any(told => told.Subject == MessageSubject.OwnStay && told.SubjectId == (Guid)(object)row.Id && told.DueOn == row.Arrival && (Guid)(object)told.To == row.Account))
            .OrderBy(row => row.Id).ThenBy(row => row.Account).Skip(passedOver).Take(atMost).ToListAsync(ct);
        return [.. due.Select(row => new DueWork(new AccountId(row.Account), MessageSubject.OwnStay, row.Id.Value, "station.remind", row.Number, row.Arrival))];
    }
}
