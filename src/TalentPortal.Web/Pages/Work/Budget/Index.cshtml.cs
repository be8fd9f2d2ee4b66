using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Budgets;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Budget;

/// <summary>The lines of a year, who waits for money, and what waits for a second person.</summary>
[Requires(Capability.ReadBudget, Capability.KeepBudget)]
public sealed class IndexModel(BudgetQueries budget) : PageModel
{
    [FromQuery] public int? Year { get; set; }
    public BudgetYear Shown { get; private set; } = null!;
    public IReadOnlyList<BudgetChangeRow> Changes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => (Shown, Changes) = (await budget.YearAsync(Year, ct), await budget.OpenChangesAsync(ct));
}
