using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Services;

namespace TalentPortal.Web.Pages.Services.Desk;

/// <summary>A page about one request at the bench: it is loaded within reach before any handler runs.</summary>
public abstract class ServiceDeskPageModel(ServiceDeskQuery desk) : PageModel
{
    [FromRoute] public ServiceRequestId Id { get; set; }
    public ServiceForDesk Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await desk.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    /// <summary>What was given back is its department's no more, so its officer goes to the list.</summary>
    protected RedirectToPageResult ToRequest(string done, bool isGone = false)
    {
        TempData["Done"] = done;
        return isGone ? RedirectToPage("Index") : RedirectToPage("Request", new { Id });
    }
}
