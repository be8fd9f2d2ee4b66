using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison.Portraits;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison.Portraits;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Liaison;

namespace TalentPortal.Web.Pages.My;

/// <summary>The reader's own photograph.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class PortraitPictureModel(OwnPortraitService portraits) : PageModel
{
    [FromRoute] public TalentPortraitId Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => PortraitResult.Of(await portraits.OpenAsync(Id, ct), isSmall: false);
}
