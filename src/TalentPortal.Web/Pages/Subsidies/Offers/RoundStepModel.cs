using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Domain.Subsidies.Offers;

namespace TalentPortal.Web.Pages.Subsidies.Offers;

/// <summary>A step of a round on a page of its own: the round is loaded for the summary, whatever comes of the step.</summary>
public abstract class RoundStepModel(OfferQueries offers) : PageModel
{
    [FromRoute] public OfferRoundId Id { get; set; }
    public OfferRoundForDesk Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await offers.RoundAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    protected IActionResult Back(string done)
    {
        TempData["Done"] = done;
        return RedirectToPage("Round", new { Id });
    }
}
