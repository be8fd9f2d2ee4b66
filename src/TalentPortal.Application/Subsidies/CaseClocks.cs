using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>The moment of an action with the calendar as it is entered now.</summary>
public sealed class CaseClocks(CalendarQueries calendars, CountyClock clock)
{
    public async Task<CaseClock> NowAsync(CancellationToken ct) => new(clock.UtcNow, await calendars.CurrentAsync(ct));
}
