using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

/// <summary>The queue as a spreadsheet, gone when it has been sent.</summary>
[Requires(Capability.ReadSubsidies)]
public sealed class ExportModel(SubsidyQueueExport export) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")] public SubsidyQueueFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await PassingFile.SpreadsheetAsync("subsidies.xlsx", file => export.WriteAsync(Filter, file, ct));
}
