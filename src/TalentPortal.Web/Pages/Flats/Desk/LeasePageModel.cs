using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Flats;

namespace TalentPortal.Web.Pages.Flats.Desk;

/// <summary>A page about one lease at the bench: it is loaded within reach before any handler runs.</summary>
public abstract class LeasePageModel(LeaseQuery leases, PortalTexts texts) : PageModel
{
    [FromRoute] public LeaseId Id { get; set; }
    public LeaseForDesk Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await leases.ForDeskAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    protected RedirectToPageResult ToLease(LeaseAction done)
    {
        TempData["Done"] = texts["flat.done", done];
        return RedirectToPage("Lease", new { Id });
    }
}
