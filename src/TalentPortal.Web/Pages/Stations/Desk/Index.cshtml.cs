using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Stations;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Stations.Desk;

/// <summary>Today at the desk: who waits to be confirmed, who comes, who leaves, and which beds are free tonight.</summary>
[Requires(Capability.ReadStations)]
public sealed class IndexModel(StayDeskQuery desk) : PageModel
{
    [FromQuery] public StationId? Station { get; set; }
    public DeskToday Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await desk.TodayAsync(Station, ct);
}
