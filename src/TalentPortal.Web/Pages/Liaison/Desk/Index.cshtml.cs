using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Desk;

/// <summary>The posts of leaders with how many talents each looks after, how the year stands, and who has no leader.</summary>
[Requires(Capability.ReadLiaison)]
public sealed class IndexModel(LiaisonDeskQuery desk) : PageModel
{
    public LiaisonOverview Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await desk.OverviewAsync(ct);
}
