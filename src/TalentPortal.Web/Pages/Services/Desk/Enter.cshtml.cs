using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Services.Desk;

/// <summary>A new service.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class EnterModel(ServiceCatalogueService catalogue, PortalTexts texts) : PageModel, IServiceForm
{
    [BindProperty] public EnterService Form { get; set; } = new();
    public bool IsNew => true;

    public void OnGet() => Form = EnterService.New();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await catalogue.EnterAsync(null, Form, ct);
        TempData["Done"] = texts["service.entered"];
        return RedirectToPage("Catalogue");
    }
}
