using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents;

/// <summary>One person on one page. Opening it is a look, which the person sees.</summary>
[Requires(Capability.ReadTalents)]
public sealed class ProfileModel(TalentProfileQuery profiles) : PageModel
{
    [FromRoute] public PersonId Id { get; set; }
    public TalentProfile Profile { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await profiles.IsMergedAsync(Id, ct)) return RedirectToPage("Merged", new { id = Id });
        Profile = await profiles.OpenAsync(Id, HttpContext.TraceIdentifier, ct);
        return Page();
    }
}
