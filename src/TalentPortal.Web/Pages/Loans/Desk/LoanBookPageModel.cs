using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Loans;

namespace TalentPortal.Web.Pages.Loans.Desk;

/// <summary>A page about one signed loan at the bench: it is loaded within reach before any handler runs.</summary>
public abstract class LoanBookPageModel(LoanBookQuery book) : PageModel
{
    [FromRoute] public LoanId Id { get; set; }
    public LoanBookPage Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await book.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }
}
