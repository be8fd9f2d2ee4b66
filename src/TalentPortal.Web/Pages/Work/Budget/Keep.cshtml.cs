using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Budgets;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Budget;

/// <summary>From a day on a budget is kept for what a policy pays.</summary>
[Requires(Capability.KeepBudget)]
public sealed class KeepModel(BudgetOfficeService office, BudgetQueries budget, CountyClock clock) : PageModel
{
    [BindProperty] public KeepBudgetItem Form { get; set; } = new();
    public IReadOnlyList<(string Code, string Name)> Policies { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Policies = await budget.UnkeptAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = new KeepBudgetItem { Code = Policies.Count > 0 ? Policies[0].Code : null, From = clock.Today };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await office.KeepAsync(Form, ct);
        return RedirectToPage("Items");
    }
}
