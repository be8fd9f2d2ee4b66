using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Budgets;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Budget.Proofs;

/// <summary>Every time the budget was added up again, and the button that starts it once more. It changes nothing but its own list, so whoever reads the budget may.</summary>
[Requires(Capability.ReadBudget, Capability.KeepBudget)]
public sealed class IndexModel(BudgetProofService proofs) : PageModel
{
    [FromQuery] public BudgetProofRunId? After { get; set; }
    public BudgetProofPage Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await proofs.ListAsync(After, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("View", new { id = await proofs.StartAsync(ct) });
}
