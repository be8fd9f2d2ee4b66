using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Stations.Desk;

/// <summary>The beds of a station on seven nights.</summary>
[Requires(Capability.ReadStations)]
public sealed class PlanModel(StayDeskQuery desk, CountyClock clock) : PageModel
{
    [FromRoute] public StationId Id { get; set; }
    [FromQuery] public DateOnly? First { get; set; }
    public BedPlan Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        // Far days would ask for a calendar that there is not.
        var (today, wanted) = (clock.Today, First ?? clock.Today);
        Shown = await desk.PlanAsync(Id, wanted < today.AddYears(-Years) || wanted > today.AddYears(Years) ? today : wanted, ct);
    }

    private const int Years = 10;
}
