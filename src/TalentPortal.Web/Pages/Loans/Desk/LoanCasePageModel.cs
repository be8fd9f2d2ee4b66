using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Loans;

namespace TalentPortal.Web.Pages.Loans.Desk;

/// <summary>A page about one application at the bench: it is loaded within reach before any handler runs.</summary>
public abstract class LoanCasePageModel(LoanDeskQuery desk) : PageModel
{
    [FromRoute] public LoanApplicationId Id { get; set; }
    public LoanForDesk Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await desk.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    protected RedirectToPageResult ToCase(string done)
    {
        TempData["Done"] = done;
        return RedirectToPage("Case", new { Id });
    }
}
