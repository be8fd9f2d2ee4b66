using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Calendar;

/// <summary>A year of working days, month by month. Everybody at the bench counts by it.</summary>
[RequiresBench]
public sealed class IndexModel(CalendarQueries calendars, CountyClock clock) : PageModel
{
    public CalendarYearOverview Overview { get; private set; } = null!;
    public IReadOnlyList<int> Years { get; private set; } = [];

    public async Task OnGetAsync(int? year, CancellationToken ct)
    {
        Overview = await calendars.YearAsync(year ?? clock.Today.Year, ct);
        Years = await calendars.YearsAsync(clock.Today, ct);
    }
}
