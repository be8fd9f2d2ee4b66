using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Budgets;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Budget;

/// <summary>The cases behind a line's figures.</summary>
[Requires(Capability.ReadBudget, Capability.KeepBudget)]
public sealed class CasesModel(BudgetQueries budget) : PageModel
{
    [FromRoute] public BudgetLineId Id { get; set; }
    [FromQuery] public string? After { get; set; }
    public BudgetLineForOffice Shown { get; private set; } = null!;
    public BudgetCasePage Cases { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => (Shown, Cases) = (await budget.LineAsync(Id, ct), await budget.CasesAsync(Id, After, ct));
}
