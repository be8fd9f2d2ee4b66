using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Liaison.Issues;

namespace TalentPortal.Web.Pages.Liaison.Issues;

/// <summary>A page about one issue at the bench: it is loaded within reach before any handler runs.</summary>
public abstract class IssuePageModel(IssueDeskQuery desk) : PageModel
{
    [FromRoute] public TalentIssueId Id { get; set; }
    public IssueForDesk Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await desk.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    /// <summary>What was sent back is its department's no more, so its officer goes to the list.</summary>
    protected RedirectToPageResult ToIssue(string done, bool isGone = false)
    {
        TempData["Done"] = done;
        return isGone ? RedirectToPage("/Liaison/Issues/Index") : RedirectToPage("/Liaison/Issues/Issue", new { Id });
    }
}
