using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Awards;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>A page of a drawn expert about one case.</summary>
public abstract class ScorePageModel(AwardExpertService scores) : PageModel
{
    [FromRoute] public AwardCaseId Id { get; set; }
    public AwardForExpert Case { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Case = await scores.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }
}
