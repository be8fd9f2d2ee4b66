using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Budgets;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Leader;

/// <summary>The budget in figures. Journal and cases are the bench's.</summary>
[Requires(Capability.ReadLeaderView)]
public sealed class BudgetModel(BudgetQueries budget) : PageModel
{
    [FromQuery] public int? Year { get; set; }
    public BudgetYear Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await budget.YearAsync(Year, ct);
}
