using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>The desks' queue, by state and in order of the due date.</summary>
[Requires(Capability.ReadAwards)]
public sealed class IndexModel(AwardDeskQuery desk, AwardLedgerExport ledger) : PageModel
{
    [FromQuery] public AwardStatus? Status { get; set; }
    [FromQuery] public AwardKind? Kind { get; set; }
    [FromQuery] public string? After { get; set; }
    [FromQuery] public string? Before { get; set; }
    public AwardQueue Queue { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Queue = await desk.QueueAsync(Filter, ct);

    /// <summary>What the filter shows, as a file that is gone when it has been sent.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken ct) => await PassingFile.SpreadsheetAsync("awards.xlsx", file => ledger.WriteAsync(file, Filter, ct));

    private AwardQueueFilter Filter => new(Status, Kind, After, Before);
}
