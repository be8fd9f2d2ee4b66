using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Flats;
using TalentPortal.Domain.Flats;

namespace TalentPortal.Web.Pages.My.Flats;

/// <summary>A page about one of the reader's applications: it is loaded within reach before any handler runs.</summary>
public abstract class OwnFlatPageModel(OwnFlatService own) : PageModel
{
    [FromRoute] public FlatApplicationId Id { get; set; }
    public OwnFlat Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await own.GetAsync(Id, HttpContext.RequestAborted);
        await LoadAsync(HttpContext.RequestAborted);
        await next();
    }

    protected virtual Task LoadAsync(CancellationToken ct) => Task.CompletedTask;

    protected RedirectToPageResult ToApplication(string done)
    {
        TempData["Done"] = done;
        return RedirectToPage("Application", new { Id });
    }
}
