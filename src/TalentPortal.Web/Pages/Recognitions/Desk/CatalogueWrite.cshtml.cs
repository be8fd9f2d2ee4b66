using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>A new version: a copy of an earlier one to be changed, or the county's first.</summary>
[Requires(Capability.MaintainPolicies)]
public sealed class CatalogueWriteModel(CatalogueQueries catalogues, CatalogueOfficeService office) : PageModel, ICatalogueForm
{
    [FromQuery] public CatalogueVersionId? From { get; set; }
    [BindProperty] public WriteCatalogue Form { get; set; } = new();

    public async Task OnGetAsync(CancellationToken ct) =>
        Form = WriteCatalogue.Of(From is { } id ? (await catalogues.GetAsync(id, ct)).Terms : CatalogueTerms.CountyDraft(), null, 0);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("/Recognitions/Desk/CatalogueVersion", new { id = await office.WriteAsync(Form, ct) });
}
