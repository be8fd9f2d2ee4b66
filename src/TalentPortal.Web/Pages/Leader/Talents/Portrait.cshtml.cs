using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison.Portraits;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Liaison;

namespace TalentPortal.Web.Pages.Leader.Talents;

/// <summary>The photograph of an own talent, and its smaller copy for a card.</summary>
[Requires(Capability.KeepContacts)]
public sealed class PortraitModel(LeaderPortraitQuery portraits) : PageModel
{
    [FromRoute] public LiaisonAssignmentId Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => PortraitResult.Of(await portraits.OfAsync(Id, ct), isSmall: false);

    public async Task<IActionResult> OnGetCardAsync(CancellationToken ct) => PortraitResult.Of(await portraits.OfAsync(Id, ct), isSmall: true);
}
