using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Loans;

namespace TalentPortal.Web.Pages.Loans.Desk;

/// <summary>A page about one list of a bank: it is loaded within reach before any handler runs.</summary>
public abstract class InterestListPageModel(InterestListService lists) : PageModel
{
    [FromRoute] public InterestListId Id { get; set; }
    public InterestListForDesk Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await lists.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }
}
