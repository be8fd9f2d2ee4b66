using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Flats;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Flats.Desk;

/// <summary>The county's estates, and how many flats of each are free.</summary>
[Requires(Capability.ReadFlats)]
public sealed class IndexModel(FlatPlanQuery flats) : PageModel
{
    public IReadOnlyList<EstateRow> Estates { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Estates = await flats.EstatesAsync(ct);
}
