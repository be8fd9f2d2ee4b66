using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Flats;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Flats.Desk;

/// <summary>Applications by what they wait for; the queue in the order of turns.</summary>
[Requires(Capability.ReadFlats)]
public sealed class ApplicationsModel(FlatDeskQuery desk) : PageModel
{
    [FromQuery] public FlatTab Tab { get; set; }
    [FromQuery] public string? After { get; set; }
    [FromQuery] public string? Before { get; set; }
    public IReadOnlyDictionary<FlatTab, int> Counts { get; private set; } = null!;
    public FlatList List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => (Counts, List) = (await desk.CountsAsync(ct), await desk.ListAsync(new FlatFilter(Tab, After, Before), ct));
}
