using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Desk;

/// <summary>High-level talents whom no leader looks after.</summary>
[Requires(Capability.ReadLiaison)]
public sealed class WaitingModel(LiaisonDeskQuery desk) : PageModel
{
    [FromQuery] public PersonId? After { get; set; }
    public TalentsWithoutLeader Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await desk.WithoutLeaderAsync(After, ct);
}
