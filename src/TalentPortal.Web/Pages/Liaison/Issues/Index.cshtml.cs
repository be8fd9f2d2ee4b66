using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Issues;

/// <summary>What talents need, in order of what is due: all for the talent office and auditors, a department's own for the department.</summary>
[Requires(Capability.ReadLiaison, Capability.HandleIssues)]
public sealed class IndexModel(IssueDeskQuery desk, IssueExport export) : PageModel
{
    [FromQuery] public IssueStatus? Status { get; set; }
    [FromQuery] public Department? Department { get; set; }
    [FromQuery] public bool Overdue { get; set; }
    [FromQuery] public string? After { get; set; }
    [FromQuery] public string? Before { get; set; }
    public IssueQueue Queue { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Queue = await desk.QueueAsync(Filter, ct);

    /// <summary>What the filter shows, as a file that is gone when it has been sent.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken ct) => await PassingFile.SpreadsheetAsync("issues.xlsx", file => export.WriteAsync(Filter, file, ct));

    private IssueFilter Filter => new(Status, Department, Overdue, After, Before);
}
