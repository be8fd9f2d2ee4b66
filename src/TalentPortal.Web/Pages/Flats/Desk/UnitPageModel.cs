using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Flats;
using TalentPortal.Domain.Flats;

namespace TalentPortal.Web.Pages.Flats.Desk;

/// <summary>A page about one flat at the bench: it is loaded within reach before any handler runs.</summary>
public abstract class UnitPageModel(FlatPlanQuery flats) : PageModel
{
    [FromRoute] public FlatUnitId Id { get; set; }
    public UnitForDesk Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await flats.UnitAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    protected RedirectToPageResult ToUnit(string done)
    {
        TempData["Done"] = done;
        return RedirectToPage("Unit", new { Id });
    }
}
