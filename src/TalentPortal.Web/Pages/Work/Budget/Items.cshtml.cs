using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Budgets;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Budget;

/// <summary>What budgets are kept for, since when and by which rules.</summary>
[Requires(Capability.ReadBudget, Capability.KeepBudget)]
public sealed class ItemsModel(BudgetQueries budget) : PageModel
{
    public IReadOnlyList<(BudgetItem Item, string Name)> Items { get; private set; } = [];
    public bool MayAdd { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Items = [.. (await budget.ItemsAsync(ct)).Select(item => (item, budget.NameOf(item)))];
        MayAdd = (await budget.UnkeptAsync(ct)).Count > 0;
    }
}
