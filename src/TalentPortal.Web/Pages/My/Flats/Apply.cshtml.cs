using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Flats;

/// <summary>The application: family and housing are stated, level and work are the register's.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class ApplyModel(OwnFlatService own, PortalTexts texts) : PageModel
{
    [BindProperty] public ApplyForFlat Form { get; set; } = new();
    public OwnFlats Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await own.MineAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var id = await own.ApplyAsync(Form, ct);
        TempData["Done"] = texts["flat.apply.done"];
        return RedirectToPage("Application", new { id });
    }
}
