using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>The calls, the latest first.</summary>
[Requires(Capability.ReadAwards)]
public sealed class CallsModel(AwardCallQueries calls) : PageModel
{
    [FromQuery] public string? After { get; set; }
    [FromQuery] public string? Before { get; set; }
    public PageAfter<AwardCall> Calls { get; private set; } = null!;
    /// <summary>Where a new call of each kind begins.</summary>
    public AwardCallId? LatestAward { get; private set; }
    public AwardCallId? LatestSelection { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Calls = await calls.PageAsync(After, Before, ct);
        (LatestAward, LatestSelection) = (await calls.LatestAsync(AwardKind.LeaderAward, ct), await calls.LatestAsync(AwardKind.Selection, ct));
    }
}
