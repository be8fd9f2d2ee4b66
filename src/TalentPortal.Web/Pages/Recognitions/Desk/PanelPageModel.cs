using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Recognitions;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>A page about one panel.</summary>
public abstract class PanelPageModel(RecognitionDeskQuery desk) : PageModel
{
    [FromRoute] public RecognitionPanelId Id { get; set; }
    public PanelForDesk Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await desk.PanelAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    protected RedirectToPageResult ToPanel() => RedirectToPage("/Recognitions/Desk/Panel", new { Id });
}
