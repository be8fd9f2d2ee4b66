using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Desk;

/// <summary>How leaders kept in touch in a year, and the ledger of it.</summary>
[Requires(Capability.ReadLiaison)]
public sealed class FiguresModel(LiaisonFiguresQuery figures, LiaisonExport export, CountyClock clock) : PageModel
{
    [FromQuery(Name = "year")] public int? Asked { get; set; }
    public int Year => Asked is >= 2000 and <= 2200 ? Asked.Value : clock.Today.Year;
    public IReadOnlyList<int> Years { get; private set; } = [];
    public LiaisonFigures? Shown { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => (Shown, Years) = (await figures.YearAsync(Year, ct), await figures.YearsAsync(ct));

    public async Task<IActionResult> OnGetExportAsync(CancellationToken ct) => await PassingFile.SpreadsheetAsync("liaison.xlsx", file => export.WriteAsync(Year, file, ct));
}
