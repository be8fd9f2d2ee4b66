using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Flats;
using TalentPortal.Domain.Flats;

namespace TalentPortal.Web.Pages.Flats.Desk;

/// <summary>A page about one application at the bench: it is loaded within reach before any handler runs.</summary>
public abstract class ApplicationPageModel(FlatDeskQuery desk) : PageModel
{
    [FromRoute] public FlatApplicationId Id { get; set; }
    public FlatForDesk Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await desk.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    protected RedirectToPageResult ToApplication(string done)
    {
        TempData["Done"] = done;
        return RedirectToPage("Application", new { Id });
    }
}
