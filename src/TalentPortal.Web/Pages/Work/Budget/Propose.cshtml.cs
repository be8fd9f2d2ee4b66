using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Budgets;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Budget;

/// <summary>Money passed, adjusted or taken in, for a second person to confirm.</summary>
[Requires(Capability.KeepBudget)]
public sealed class ProposeModel(BudgetOfficeService office, BudgetQueries budget) : PageModel
{
    [FromRoute] public BudgetLineId Id { get; set; }
    [FromQuery] public BudgetChangeKind? Kind { get; set; }
    [BindProperty] public ProposeBudgetChange Form { get; set; } = new();
    public BudgetLineForOffice Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await budget.LineAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = new ProposeBudgetChange { Kind = Kind, Version = Shown.Line.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("Change", new { id = await office.ProposeAsync(Id, Form, ct) });
}
