using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>The calls, the latest first.</summary>
[Requires(Capability.ReadAwards)]
public sealed class CallsModel(AwardCallQueries calls) : PageModel
{
    public IReadOnlyList<AwardCall> Calls { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Calls = await calls.ListAsync(ct);
}
