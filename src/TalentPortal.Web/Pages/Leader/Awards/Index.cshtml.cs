using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Leader.Awards;

/// <summary>Decisions on awards that wait for a leader's signature, and those the reader signed.</summary>
[Requires(Capability.SignAwards)]
public sealed class IndexModel(AwardLeaderService leader) : PageModel
{
    public IReadOnlyList<AwardCase> Awards { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Awards = await leader.ListAsync(ct);
}
