using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;

namespace TalentPortal.Web.Pages.Loans.Desk;

/// <summary>A bank or a guarantee body, new or changed.</summary>
public abstract class HouseFormPageModel(LoanHouseService houses, Role role) : PageModel
{
    [BindProperty] public DescribeLoanHouse Form { get; set; } = new();
    public IReadOnlyList<LoanClerkChoice> Clerks { get; private set; } = [];
    public Role Role => role;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Clerks = await houses.ClerksAsync(role, HttpContext.RequestAborted);
        await LoadAsync(HttpContext.RequestAborted);
        await next();
    }

    protected virtual Task LoadAsync(CancellationToken ct) => Task.CompletedTask;

    protected RedirectToPageResult ToHouses(string done)
    {
        TempData["Done"] = done;
        return RedirectToPage("Houses");
    }
}
