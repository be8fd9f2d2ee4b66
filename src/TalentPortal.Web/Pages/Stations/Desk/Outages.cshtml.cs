using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Stations;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Stations.Desk;

/// <summary>Beds that cannot be slept in, now or from a day on.</summary>
[Requires(Capability.ReadStations)]
public sealed class OutagesModel(StayDeskQuery desk, StayDeskService service, PortalTexts texts) : PageModel
{
    public IReadOnlyList<OutageRow> Rows { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Rows = await desk.OutagesAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    [Requires(Capability.RunStations)]
    public async Task<IActionResult> OnPostAsync([FromForm] BedOutageId outage, CancellationToken ct)
    {
        await service.PutBackAsync(outage, ct);
        TempData["Done"] = texts["station.put_back.done"];
        return RedirectToPage();
    }
}
