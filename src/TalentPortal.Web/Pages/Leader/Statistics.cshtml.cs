using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Reports;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Leader;

/// <summary>The talent register in figures. The lists behind them are the bench's.</summary>
[Requires(Capability.ReadStatistics)]
public sealed class StatisticsModel(TalentStatisticsQuery statistics, TalentStatisticsExport export) : PageModel
{
    [BindProperty(SupportsGet = true)] public int? Year { get; set; }
    public TalentStatistics Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await statistics.GetAsync(Year, ct);

    [Repeatable("each export is a record of its own")]
    public async Task<IActionResult> OnPostExportAsync(CancellationToken ct) =>
        await PassingFile.SpreadsheetAsync("statistics.xlsx", file => export.WriteAsync(file, Year, ct));
}
