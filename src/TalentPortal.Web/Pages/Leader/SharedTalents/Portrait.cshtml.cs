using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison.Portraits;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison.Sharing;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Liaison;

namespace TalentPortal.Web.Pages.Leader.SharedTalents;

/// <summary>The photograph of another leader's talent, while it is shared, and its smaller copy for a card.</summary>
[Requires(Capability.KeepContacts)]
public sealed class PortraitModel(LeaderPortraitQuery portraits) : PageModel
{
    [FromRoute] public TalentSharingId Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => PortraitResult.Of(await portraits.OfAsync(Id, ct), isSmall: false);

    public async Task<IActionResult> OnGetCardAsync(CancellationToken ct) => PortraitResult.Of(await portraits.OfAsync(Id, ct), isSmall: true);
}
