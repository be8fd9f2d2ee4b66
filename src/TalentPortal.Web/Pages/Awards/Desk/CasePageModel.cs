using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Awards;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>A page about one case of the desks: it is loaded within reach before any handler runs.</summary>
public abstract class CasePageModel(AwardDeskQuery cases) : PageModel
{
    [FromRoute] public AwardCaseId Id { get; set; }
    public AwardForDesk Case { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Case = await cases.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    protected RedirectToPageResult ToCase() => RedirectToPage("/Awards/Desk/Case", new { Id });
}
