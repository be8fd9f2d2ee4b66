using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Stations;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Stations.Desk;

/// <summary>What the station says of itself, whether it takes bookings, and whose desk it is.</summary>
[Requires(Capability.ManageStations)]
public sealed class DescribeModel(StationOfficeService stations, Townships townships, PortalTexts texts) : SiteFormPageModel(stations, townships)
{
    private readonly StationOfficeService stations = stations;

    [FromRoute] public StationId Id { get; set; }
    public StationWithRooms Shown { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct) => Shown = await stations.GetAsync(Id, ct);

    public void OnGet() => Form = DescribeStation.Of(Shown.Station);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await stations.DescribeAsync(Id, Form, ct);
        TempData["Done"] = texts["station.site.changed"];
        return RedirectToPage("Site", new { Id });
    }
}
