using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>The desks' queue, by state and in order of the due date.</summary>
[Requires(Capability.ReadAwards)]
public sealed class IndexModel(AwardDeskQuery desk) : PageModel
{
    [FromQuery] public AwardStatus? Status { get; set; }
    [FromQuery] public int Number { get; set; } = 1;
    public AwardQueue Queue { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Queue = await desk.QueueAsync(Status, Number, ct);
}
