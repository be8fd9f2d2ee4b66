using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Budgets;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Budget;

/// <summary>An entry is to be taken back; a second person confirms it.</summary>
[Requires(Capability.KeepBudget)]
public sealed class ReverseModel(BudgetOfficeService office, BudgetQueries budget) : PageModel
{
    [FromRoute] public BudgetEntryId Id { get; set; }
    [BindProperty] public ExplainBudgetChange Form { get; set; } = new();
    public BudgetEntryForOffice Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await budget.EntryAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("Change", new { id = await office.ProposeReversalAsync(Id, Form, ct) });
}
