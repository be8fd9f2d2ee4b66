using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison.Sharing;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison.Sharing;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Sharing;

/// <summary>The ledger of sharings: who could read about whom, when and what for.</summary>
[Requires(Capability.ReadLiaison)]
public sealed class IndexModel(SharingDeskQuery desk, SharingExport export) : PageModel
{
    [FromQuery] public SharingState? State { get; set; }
    [FromQuery] public TalentSharingId? After { get; set; }
    [FromQuery] public TalentSharingId? Before { get; set; }
    public SharingLedger Ledger { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Ledger = await desk.LedgerAsync(new SharingFilter(State, After, Before), ct);

    /// <summary>What the filter shows, as a file that is gone when it has been sent.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken ct) => await PassingFile.SpreadsheetAsync("sharings.xlsx", file => export.WriteAsync(State, file, ct));
}
