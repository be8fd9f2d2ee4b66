using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Stations;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Stations.Desk;

/// <summary>The stations within reach.</summary>
[Requires(Capability.ReadStations)]
public sealed class SitesModel(StayDeskQuery desk) : PageModel
{
    public IReadOnlyList<Station> Stations { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Stations = await desk.StationsAsync(ct);
}
