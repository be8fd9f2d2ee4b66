using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Budgets;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Budget;

/// <summary>One line: its balances, its journal page by page, and what can be proposed.</summary>
[Requires(Capability.ReadBudget, Capability.KeepBudget)]
public sealed class LineModel(BudgetQueries budget, BudgetJournalExport export) : PageModel
{
    [FromRoute] public BudgetLineId Id { get; set; }
    /// <summary>Entries that moved this account.</summary>
    [FromQuery] public BudgetAccount? Account { get; set; }
    [FromQuery] public string? After { get; set; }
    public BudgetLineForOffice Shown { get; private set; } = null!;
    public BudgetJournalPage Journal { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => (Shown, Journal) = (await budget.LineAsync(Id, ct), await budget.JournalAsync(Id, Account, After, ct));

    /// <summary>What the filter shows, as a file that is gone when it has been sent.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken ct)
    {
        await budget.LineAsync(Id, ct);
        return await PassingFile.SpreadsheetAsync("budget-journal.xlsx", file => export.WriteAsync(file, Id, Account, ct));
    }
}
