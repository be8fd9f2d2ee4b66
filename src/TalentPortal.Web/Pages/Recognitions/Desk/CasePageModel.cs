using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Recognitions;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>A page about one case of the desks: it is loaded within reach before any handler runs.</summary>
public abstract class CasePageModel(RecognitionDeskQuery cases) : PageModel
{
    [FromRoute] public RecognitionApplicationId Id { get; set; }
    public RecognitionForDesk Case { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Case = await cases.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    protected RedirectToPageResult ToCase() => RedirectToPage("/Recognitions/Desk/Case", new { Id });
}
