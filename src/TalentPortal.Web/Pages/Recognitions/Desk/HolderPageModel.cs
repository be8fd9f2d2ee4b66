using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Recognitions;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>A page about one level held.</summary>
public abstract class HolderPageModel(RecognitionHolderService holders) : PageModel
{
    [FromRoute] public RecognitionId Id { get; set; }
    public HolderForDesk Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await holders.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    protected RedirectToPageResult ToHolder() => RedirectToPage("/Recognitions/Desk/Holder", new { Id });
}
