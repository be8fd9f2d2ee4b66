using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison.Rounds;
using TalentPortal.Domain.Liaison.Rounds;

namespace TalentPortal.Web.Pages.Liaison.Rounds;

/// <summary>A step of a round: the round is loaded for the summary, whatever comes of the step.</summary>
public abstract class RoundPageModel(AdjustmentDeskQuery desk) : PageModel
{
    [FromRoute] public AdjustmentRoundId Id { get; set; }
    public RoundForDesk Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await desk.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    protected IActionResult Back(string done)
    {
        TempData["Done"] = done;
        return RedirectToPage("Round", new { Id });
    }
}
