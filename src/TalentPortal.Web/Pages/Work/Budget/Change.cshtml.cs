using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Budgets;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Budget;

/// <summary>A proposed change, and the second person's word.</summary>
[Requires(Capability.ReadBudget, Capability.KeepBudget)]
public sealed class ChangeModel(BudgetOfficeService office, BudgetQueries budget) : PageModel
{
    [FromRoute] public BudgetChangeId Id { get; set; }
    [BindProperty] public DecideBudgetChange Form { get; set; } = new();
    public BudgetChangeForOffice Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await budget.ChangeAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Shown.Change.Version;

    [Requires(Capability.KeepBudget)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await office.DecideAsync(Id, Form, ct);
        return RedirectToPage("Change", new { id = Id });
    }
}
