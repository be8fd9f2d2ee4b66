using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Services.Desk;

/// <summary>How the services of a year went.</summary>
[Requires(Capability.ReadLiaison)]
public sealed class FiguresModel(ServiceFiguresQuery figures, CountyClock clock) : PageModel
{
    [FromQuery(Name = "year")] public int? Asked { get; set; }
    public int ThisYear => clock.Today.Year;
    public int Year => Asked is { } year && year <= ThisYear && year >= Earliest ? year : ThisYear;
    public IReadOnlyList<ServiceFigure> Figures { get; private set; } = [];

    private const int Earliest = 2000;

    public async Task OnGetAsync(CancellationToken ct) => Figures = await figures.YearAsync(Year, ct);
}
