using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>Stopped awards with money to come back.</summary>
[Requires(Capability.RecoverPayments, Capability.ReadPayments)]
public sealed class RecoveriesModel(AwardRecoveryService recoveries) : PageModel
{
    public IReadOnlyList<OwedAward> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Rows = await recoveries.ListAsync(ct);
}
