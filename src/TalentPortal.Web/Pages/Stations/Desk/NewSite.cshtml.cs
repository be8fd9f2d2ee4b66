using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Stations.Desk;

/// <summary>Another station; its rooms come next.</summary>
[Requires(Capability.ManageStations)]
public sealed class NewSiteModel(StationOfficeService stations, Townships townships, PortalTexts texts) : SiteFormPageModel(stations, townships)
{
    private readonly StationOfficeService stations = stations;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var id = await stations.OpenAsync(Form, ct);
        TempData["Done"] = texts["station.site.added"];
        return RedirectToPage("Site", new { id });
    }
}
