using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Reports;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Statistics;

/// <summary>The talent register in figures; each one opens the people it counts.</summary>
[Requires(Capability.ReadTalents)]
public sealed class IndexModel(TalentStatisticsQuery statistics, TalentStatisticsExport export) : PageModel
{
    [BindProperty(SupportsGet = true)] public int? Year { get; set; }
    public TalentStatistics Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await statistics.GetAsync(Year, ct);

    [Repeatable("each export is a record of its own")]
    public async Task<IActionResult> OnPostExportAsync(CancellationToken ct) =>
        await PassingFile.SpreadsheetAsync("statistics.xlsx", file => export.WriteAsync(file, Year, ct));
}
