using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Payments;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Ledger;

/// <summary>The ledger of allowances (台账): every payment to every person; its filter is in the address.</summary>
[Requires(Capability.ReadPayments)]
public sealed class IndexModel(LedgerQuery ledger, LedgerExport export, PolicyTitles policies) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")] public LedgerFilter Filter { get; set; } = new();
    public IReadOnlyList<Policy> Policies { get; private set; } = [];
    public LedgerPage Shown { get; private set; } = null!;
    public IReadOnlyList<LedgerSum> Summary { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Policies = await policies.ListAsync(ct);
        Shown = await ledger.PageAsync(Filter, ct);
        Summary = await ledger.SummaryAsync(Filter, ct);
    }

    /// <summary>What the filter shows, as a file that is gone when it has been sent.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken ct) =>
        await PassingFile.SpreadsheetAsync("ledger.xlsx", file => export.WriteAsync(file, Filter, ct));
}
