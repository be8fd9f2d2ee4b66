using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>Stopped awards with money to come back.</summary>
[Requires(Capability.RecoverPayments, Capability.ReadPayments)]
public sealed class RecoveriesModel(AwardRecoveryService recoveries) : PageModel
{
    [FromQuery] public string? After { get; set; }
    [FromQuery] public string? Before { get; set; }
    public PageAfter<OwedAward> Owed { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Owed = await recoveries.ListAsync(After, Before, ct);
}
