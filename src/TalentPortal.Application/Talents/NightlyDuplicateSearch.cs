using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Talents;

/// <summary>
/// Puts the search of the register for doubles into the queue once a night, as the portal itself. Asked as often as anybody likes, also by two
/// processes at once: the job's id is made of the day, so the second one finds it there.
/// </summary>
public sealed class NightlyDuplicateSearch(IPortalDb db, CountyClock clock, DuplicateSearchSettings settings)
{
    /// <returns>Whether one was put into the queue now.</returns>
    public async Task<bool> StartIfDueAsync(CancellationToken ct)
    {
        if (!settings.IsNight(clock.Now) || await IsDoneAsync(clock.Today, ct)) return false;
        db.Jobs.Add(new Job(IdOf(clock.Today), DuplicateSearchJob.JobKind, "", Actor.System.Id, clock.UtcNow));
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            if (await IsDoneAsync(clock.Today, ct)) return false;
            throw;
        }
    }

    /// <summary>One runs, or this day has had one: the night's own, or a clerk's that came to its end.</summary>
    private Task<bool> IsDoneAsync(DateOnly day, CancellationToken ct)
    {
        var (since, until, portal) = (CountyClock.StartOf(day), CountyClock.StartOf(day.AddDays(1)), Actor.System.Id);
        return db.Jobs.AnyAsync(job => job.Kind == DuplicateSearchJob.JobKind
            && ((job.CreatedAt >= since && job.CreatedAt < until && (job.OwnerId == portal || job.State == JobState.Done)) || job.State == JobState.Queued || job.State == JobState.Running), ct);
    }

    private static JobId IdOf(DateOnly night) => new(new Guid(night.DayNumber, 0, 0, "doubles!"u8.ToArray()));
}

/// <summary>Section <c>DuplicateSearch</c>: between which hours of the county's clock the register is searched by itself.</summary>
public sealed class DuplicateSearchSettings
{
    /// <summary>False where nobody wants it searched by itself.</summary>
    public bool Nightly { get; set; } = true;
    public int FromHour { get; set; } = 1;
    /// <summary>Not begun from this hour on: a portal that was off at night does not search while people work.</summary>
    public int UntilHour { get; set; } = 6;

    internal bool IsNight(DateTime countyTime) => Nightly && countyTime.Hour >= FromHour && countyTime.Hour < UntilHour;
}
