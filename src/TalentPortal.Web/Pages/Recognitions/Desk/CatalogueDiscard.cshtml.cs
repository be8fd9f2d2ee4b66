using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>A draft is thrown away with its reason; its number is not given again.</summary>
[Requires(Capability.MaintainPolicies)]
public sealed class CatalogueDiscardModel(CatalogueQueries catalogues, CatalogueOfficeService office) : PageModel
{
    [FromRoute] public CatalogueVersionId Id { get; set; }
    [BindProperty] public DecideRecognition Form { get; set; } = new();

    public async Task OnGetAsync(CancellationToken ct) => Form.Version = (await catalogues.GetAsync(Id, ct)).Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await office.DiscardAsync(Id, Form, ct);
        return RedirectToPage("/Recognitions/Desk/Catalogue");
    }
}
