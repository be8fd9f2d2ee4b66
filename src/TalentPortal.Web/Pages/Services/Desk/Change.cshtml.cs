using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Services;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Services.Desk;

/// <summary>Another version of a service, from a day on.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class ChangeModel(ServiceCatalogueService catalogue, PortalTexts texts) : PageModel, IServiceForm
{
    [FromRoute] public ServiceItemId Id { get; set; }
    [BindProperty] public EnterService Form { get; set; } = new();
    public ServiceItem Latest { get; private set; } = null!;
    public bool IsNew => false;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Latest = await catalogue.LatestAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = EnterService.Of(Latest);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await catalogue.EnterAsync(Id, Form, ct);
        TempData["Done"] = texts["service.entered"];
        return RedirectToPage("Catalogue");
    }
}
