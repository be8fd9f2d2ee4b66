using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Services;

namespace TalentPortal.Web.Pages.Employer.Services;

/// <summary>A page about a request for one of the staff: it is loaded within reach before any handler runs.</summary>
public abstract class StaffServicePageModel(StaffServiceService staff) : PageModel
{
    [FromRoute] public ServiceRequestId Id { get; set; }
    public StaffService Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await staff.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    protected RedirectToPageResult ToRequest(string done)
    {
        TempData["Done"] = done;
        return RedirectToPage("Request", new { Id });
    }
}
