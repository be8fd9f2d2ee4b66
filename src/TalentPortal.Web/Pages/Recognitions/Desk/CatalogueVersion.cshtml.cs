using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>One version in full; a second person publishes it.</summary>
[Requires(Capability.MaintainPolicies, Capability.ReadRecognitions, Capability.ReadLogs)]
public sealed class CatalogueVersionModel(CatalogueQueries catalogues, CatalogueOfficeService office) : PageModel
{
    [FromRoute] public CatalogueVersionId Id { get; set; }
    [BindProperty] public long Version { get; set; }
    public CatalogueVersion Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await catalogues.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Version = Shown.Version;

    [Requires(Capability.MaintainPolicies)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await office.PublishAsync(Id, Version, ct);
        return RedirectToPage("/Recognitions/Desk/CatalogueVersion", new { Id });
    }
}
