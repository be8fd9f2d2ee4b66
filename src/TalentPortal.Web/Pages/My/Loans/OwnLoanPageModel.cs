using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Loans;

namespace TalentPortal.Web.Pages.My.Loans;

/// <summary>A page about one of the reader's applications: it is loaded within reach before any handler runs.</summary>
public abstract class OwnLoanPageModel(OwnLoanService own) : PageModel
{
    [FromRoute] public LoanApplicationId Id { get; set; }
    public OwnLoan Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await own.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }
}
