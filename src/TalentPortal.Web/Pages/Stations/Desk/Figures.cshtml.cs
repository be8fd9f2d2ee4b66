using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Stations.Desk;

/// <summary>How the beds of a month were used, and who found work.</summary>
[Requires(Capability.ReadStations)]
public sealed class FiguresModel(StationFiguresQuery figures, StationReport report, CountyClock clock) : PageModel
{
    [FromQuery(Name = "month")] public YearMonth? Asked { get; set; }
    public YearMonth Now => clock.ThisMonth;
    public YearMonth Month => Asked is { } month && month <= Now && month >= Now.AddMonths(-Back) ? month : Now;
    public IReadOnlyList<StationFigure> Figures { get; private set; } = [];

    private const int Back = 120;

    public async Task OnGetAsync(CancellationToken ct) => Figures = await figures.MonthAsync(Month, ct);

    public async Task<IActionResult> OnGetReportAsync(CancellationToken ct) => await PassingFile.SpreadsheetAsync("stations.xlsx", file => report.WriteAsync(Month, file, ct));
}
