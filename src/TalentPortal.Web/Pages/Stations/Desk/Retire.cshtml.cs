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

/// <summary>What it means that a bed is not there any more, before it is so.</summary>
[Requires(Capability.ManageStations)]
public sealed class RetireModel(StationOfficeService stations, PortalTexts texts) : PageModel
{
    [FromRoute] public StationId Id { get; set; }
    [FromRoute] public StationBedId Bed { get; set; }
    public Station Station { get; private set; } = null!;
    public StationBed Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var shown = await stations.GetAsync(Id, HttpContext.RequestAborted);
        Station = shown.Station;
        Shown = shown.Rooms.SelectMany(room => room.Beds).FirstOrDefault(row => row.Id == Bed) ?? throw new NotFoundException();
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await stations.RetireBedAsync(Id, Bed, ct);
        TempData["Done"] = texts["station.bed.retired"];
        return RedirectToPage("Room", new { Id, room = Shown.RoomId });
    }
}
