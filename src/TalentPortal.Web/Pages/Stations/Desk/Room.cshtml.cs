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

/// <summary>One room: for whom it is, and the beds in it.</summary>
[Requires(Capability.ManageStations)]
public sealed class RoomModel(StationOfficeService stations, CountyClock clock, PortalTexts texts) : PageModel
{
    [FromRoute] public StationId Id { get; set; }
    [FromRoute] public StationRoomId Room { get; set; }
    /// <summary>For whom it would be.</summary>
    [BindProperty] public GiveRoom Form { get; set; } = new();
    public Station Station { get; private set; } = null!;
    public RoomWithBeds Shown { get; private set; } = null!;
    public DateOnly Today => clock.Today;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var shown = await stations.GetAsync(Id, HttpContext.RequestAborted);
        Station = shown.Station;
        Shown = shown.Rooms.FirstOrDefault(row => row.Room.Id == Room) ?? throw new NotFoundException();
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await stations.GiveRoomAsync(Id, Room, Form, ct);
        return Again(texts["station.room.swapped"]);
    }

    public async Task<IActionResult> OnPostBedAsync(CancellationToken ct)
    {
        await stations.AddBedAsync(Id, Room, ct);
        return Again(texts["station.bed.added"]);
    }

    public async Task<IActionResult> OnPostBackAsync([FromForm] StationBedId bed, CancellationToken ct)
    {
        await stations.BringBackAsync(Id, bed, ct);
        return Again(texts["station.bed.is_back"]);
    }

    private RedirectToPageResult Again(string done)
    {
        TempData["Done"] = done;
        return RedirectToPage(new { Id, Room });
    }
}
