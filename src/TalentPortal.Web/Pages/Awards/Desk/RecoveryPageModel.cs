using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Awards;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>A page about the recovery of one stopped award.</summary>
public abstract class RecoveryPageModel(AwardRecoveryService recoveries) : PageModel
{
    [FromRoute] public AwardCaseId Id { get; set; }
    public OwedAward Owed { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Owed = await recoveries.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    protected RedirectToPageResult ToRecovery() => RedirectToPage("/Awards/Desk/Recovery", pageHandler: null, new { Id });
}
