using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Stations.Desk;

/// <summary>All stays within reach, and their ledger.</summary>
[Requires(Capability.ReadStations)]
public sealed class StaysModel(StayDeskQuery desk, StayExport export) : PageModel
{
    [FromQuery] public StationId? Station { get; set; }
    [FromQuery] public StayStatus? Status { get; set; }
    /// <summary>Of arrival.</summary>
    [FromQuery] public YearMonth? Month { get; set; }
    [FromQuery] public string? After { get; set; }
    [FromQuery] public string? Before { get; set; }
    public StayList List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => List = await desk.ListAsync(Filter, ct);

    /// <summary>What the filter shows, as a file that is gone when it has been sent.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken ct) => await PassingFile.SpreadsheetAsync("stays.xlsx", file => export.WriteAsync(Filter, file, ct));

    private StayFilter Filter => new(Station, Status, Month, After, Before);
}
