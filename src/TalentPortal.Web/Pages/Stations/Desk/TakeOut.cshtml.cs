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

/// <summary>A bed that cannot be slept in for some nights; nobody can book it then.</summary>
[Requires(Capability.RunStations)]
public sealed class TakeOutModel(StationOfficeService stations, StayDeskService service, CountyClock clock, PortalTexts texts) : PageModel
{
    [FromRoute] public StationId Id { get; set; }
    [BindProperty] public TakeBedOut Form { get; set; } = new();
    public StationWithRooms Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await stations.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => (Form.From, Form.Until) = (clock.Today, clock.Today.AddDays(1));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        // A bed of another station is none of this one, also for whoever reaches both.
        if (Form.Bed is { } bed && !Shown.Rooms.Any(room => room.Beds.Any(own => own.Id == bed))) return NotFound();
        await service.TakeOutAsync(Form, ct);
        TempData["Done"] = texts["station.taken_out"];
        return RedirectToPage("Outages");
    }
}
