using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Subsidies;

/// <summary>The moment of an action: instant, county day, and the calendar its deadlines are counted in.</summary>
public sealed record CaseClock(DateTime UtcNow, WorkingCalendar Calendar)
{
    public DateOnly Today => CountyClock.DayOf(UtcNow);
}
