using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison;
using TalentPortal.Domain.Liaison;

namespace TalentPortal.Web.Pages.Liaison.Desk;

/// <summary>A page about one post: it is loaded for the summary, whatever comes of the step.</summary>
public abstract class PostPageModel(LiaisonDeskQuery desk) : PageModel
{
    [FromRoute] public LeaderPostId Id { get; set; }
    public LeaderPostForDesk Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await desk.PostAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    protected IActionResult Back(string done)
    {
        TempData["Done"] = done;
        return RedirectToPage("Post", new { Id });
    }
}
