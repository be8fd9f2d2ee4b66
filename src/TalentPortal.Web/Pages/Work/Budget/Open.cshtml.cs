using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Budgets;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Budget;

/// <summary>A line for an item and a year.</summary>
[Requires(Capability.KeepBudget)]
public sealed class OpenModel(BudgetOfficeService office, BudgetQueries budget, CountyClock clock) : PageModel
{
    [BindProperty] public OpenBudgetLine Form { get; set; } = new();
    public IReadOnlyList<(BudgetItemId Id, string Name)> Items { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Items = [.. (await budget.ItemsAsync(HttpContext.RequestAborted)).Select(item => (item.Id, budget.NameOf(item)))];
        await next();
    }

    public void OnGet() => Form = new OpenBudgetLine { ItemId = Items.Count == 1 ? Items[0].Id.Value : null, Year = clock.Today.Year };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("Line", new { id = await office.OpenAsync(Form, ct) });
}
