using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Stations;

namespace TalentPortal.Web.Pages.My.Stations;

/// <summary>A page about one of the reader's stays: it is loaded within reach before any handler runs.</summary>
public abstract class OwnStayPageModel(OwnStayService own) : PageModel
{
    [FromRoute] public StationStayId Id { get; set; }
    public OwnStay Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await own.GetAsync(Id, HttpContext.RequestAborted);
        await LoadAsync(HttpContext.RequestAborted);
        await next();
    }

    protected virtual Task LoadAsync(CancellationToken ct) => Task.CompletedTask;

    protected RedirectToPageResult ToStay(string done)
    {
        TempData["Done"] = done;
        return RedirectToPage("Stay", new { Id });
    }
}
