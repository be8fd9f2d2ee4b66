using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Awards;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>A page about one list of instalments for the bank: it is loaded within reach before any handler runs.</summary>
public abstract class BatchPageModel(AwardBatchQuery lists) : PageModel
{
    [FromRoute] public AwardBatchId Id { get; set; }
    public AwardBatchForOfficer Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await lists.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    protected RedirectToPageResult ToBatch() => RedirectToPage("/Awards/Desk/Batch", new { Id });
}
