using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison.Portraits;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison.Portraits;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Liaison;

namespace TalentPortal.Web.Pages.Liaison.Desk;

/// <summary>The photograph of a talent for the talent office and auditors.</summary>
[Requires(Capability.ReadLiaison)]
public sealed class PortraitPictureModel(PortraitOfficeService portraits) : PageModel
{
    [FromRoute] public TalentPortraitId Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => PortraitResult.Of(await portraits.OpenAsync(Id, ct), isSmall: false);
}
