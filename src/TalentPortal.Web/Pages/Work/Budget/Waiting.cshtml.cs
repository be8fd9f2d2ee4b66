using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Budgets;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Budget;

/// <summary>Decided cases without money, in the order of their approval.</summary>
[Requires(Capability.ReadBudget, Capability.KeepBudget)]
public sealed class WaitingModel(BudgetQueries budget) : PageModel
{
    public IReadOnlyList<WaitingCase> Cases { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Cases = await budget.WaitingAsync(ct);
}
