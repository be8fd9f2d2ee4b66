using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Stations.Desk;

/// <summary>A station with its rooms and beds.</summary>
[Requires(Capability.ReadStations)]
public sealed class SiteModel(StationOfficeService stations, CountyClock clock, PortalTexts texts) : PageModel
{
    [FromRoute] public StationId Id { get; set; }
    [BindProperty] public AddRoom Form { get; set; } = new();
    public StationWithRooms Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await stations.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Since = clock.Today;

    [Requires(Capability.ManageStations)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await stations.AddRoomAsync(Id, Form, ct);
        TempData["Done"] = texts["station.room.added"];
        return RedirectToPage(new { Id });
    }
}
