using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Budgets;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Budget;

/// <summary>One entry of the journal with both its sides.</summary>
[Requires(Capability.ReadBudget, Capability.KeepBudget)]
public sealed class EntryModel(BudgetQueries budget) : PageModel
{
    [FromRoute] public BudgetEntryId Id { get; set; }
    public BudgetEntryForOffice Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await budget.EntryAsync(Id, ct);
}
