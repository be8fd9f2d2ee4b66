using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Flats.Desk;

/// <summary>Another estate; its buildings come next.</summary>
[Requires(Capability.DecideFlats)]
public sealed class NewEstateModel(FlatEstateService estates, Townships townships, PortalTexts texts) : PageModel
{
    [BindProperty] public OpenEstate Form { get; set; } = new();
    public Townships Townships => townships;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var id = await estates.OpenAsync(Form, ct);
        TempData["Done"] = texts["flat.estate.opened"];
        return RedirectToPage("Estate", new { id });
    }
}
