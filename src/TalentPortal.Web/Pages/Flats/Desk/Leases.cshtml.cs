using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Flats;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Flats.Desk;

/// <summary>Leases by what they wait for.</summary>
[Requires(Capability.ReadFlats)]
public sealed class LeasesModel(LeaseQuery leases) : PageModel
{
    [FromQuery] public LeaseTab Tab { get; set; }
    [FromQuery] public string? After { get; set; }
    [FromQuery] public string? Before { get; set; }
    public IReadOnlyDictionary<LeaseTab, int> Counts { get; private set; } = null!;
    public LeaseList List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => (Counts, List) = (await leases.CountsAsync(ct), await leases.ListAsync(new LeaseFilter(Tab, After, Before), ct));
}
