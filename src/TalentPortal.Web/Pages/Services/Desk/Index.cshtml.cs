using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Services;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Services.Desk;

/// <summary>Services that were asked for, in order of what is due: all for the talent office and auditors, a department's own for the department.</summary>
[Requires(Capability.ReadLiaison, Capability.HandleIssues)]
public sealed class IndexModel(ServiceDeskQuery desk, ServiceExport export) : PageModel
{
    [FromQuery] public ServiceStatus? Status { get; set; }
    [FromQuery] public string? Code { get; set; }
    [FromQuery] public bool Overdue { get; set; }
    [FromQuery] public string? After { get; set; }
    [FromQuery] public string? Before { get; set; }
    public ServiceQueue Queue { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Queue = await desk.QueueAsync(Filter, ct);

    /// <summary>What the filter shows, as a file that is gone when it has been sent.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken ct) => await PassingFile.SpreadsheetAsync("services.xlsx", file => export.WriteAsync(Filter, file, ct));

    private ServiceFilter Filter => new(Status, Code, Overdue, After, Before);
}
