using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>A draft is changed; whoever does becomes its author.</summary>
[Requires(Capability.MaintainPolicies)]
public sealed class CatalogueAmendModel(CatalogueQueries catalogues, CatalogueOfficeService office) : PageModel, ICatalogueForm
{
    [FromRoute] public CatalogueVersionId Id { get; set; }
    [BindProperty] public WriteCatalogue Form { get; set; } = new();

    public async Task OnGetAsync(CancellationToken ct)
    {
        var version = await catalogues.GetAsync(Id, ct);
        Form = WriteCatalogue.Of(version.Terms, version.EffectiveFrom, version.Version);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await office.AmendAsync(Id, Form, ct);
        return RedirectToPage("/Recognitions/Desk/CatalogueVersion", new { Id });
    }
}
