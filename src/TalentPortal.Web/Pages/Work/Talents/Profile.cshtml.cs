using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Portraits;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents;

/// <summary>One person on one page. Opening it is a look, which the person sees.</summary>
[Requires(Capability.ReadTalents)]
public sealed class ProfileModel(TalentProfileQuery profiles, PortraitOfficeService portraits, ICurrentActor current) : PageModel
{
    [FromRoute] public PersonId Id { get; set; }
    public TalentProfile Profile { get; private set; } = null!;
    /// <summary>For the talent office and auditors, of whoever has a leader or once had a photograph put.</summary>
    public PortraitForDesk? Portrait { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await profiles.IsMergedAsync(Id, ct)) return RedirectToPage("Merged", new { id = Id });
        Profile = await profiles.OpenAsync(Id, HttpContext.TraceIdentifier, ct);
        if (current.Actor.May(Capability.ReadLiaison) && await portraits.GetAsync(Id, ct) is { } portrait && (portrait.Portraits.HasLeader || portrait.Portraits.Rows.Count > 0)) Portrait = portrait;
        return Page();
    }
}
