using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Budgets;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Budget;

/// <summary>Another rule for an item, from a day on.</summary>
[Requires(Capability.KeepBudget)]
public sealed class RuleModel(BudgetOfficeService office, BudgetQueries budget, CountyClock clock) : PageModel
{
    private BudgetItem item = null!;

    [FromRoute] public BudgetItemId Id { get; set; }
    [BindProperty] public KeepBudgetItem Form { get; set; } = new();
    public string Name { get; private set; } = "";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        item = await budget.ItemAsync(Id, HttpContext.RequestAborted);
        Name = budget.NameOf(item);
        await next();
    }

    public void OnGet()
    {
        var terms = item.TermsOn(clock.Today);
        Form = new KeepBudgetItem { From = clock.Today, ReopensRecoveries = terms.ReopensRecoveries, TwoPersonsFrom = terms.TwoPersonsFrom.Yuan, Version = item.Version };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await office.RuleAsync(Id, Form, ct);
        return RedirectToPage("Items");
    }
}
