using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Flats.Desk;

/// <summary>A draw at the bench: another person than who promised it opens it with the word of the witness.</summary>
[Requires(Capability.ReadFlats)]
public sealed class DrawModel(FlatDrawQuery draws, FlatDrawService service, PortalTexts texts) : PageModel
{
    [FromRoute] public string Number { get; set; } = "";
    [BindProperty] public OpenDraw Form { get; set; } = new();
    public FlatDrawForDesk Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await draws.ForDeskAsync(Number, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    [Requires(Capability.DecideFlats)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.OpenAsync(Number, Form, ct);
        TempData["Done"] = texts["flat.draw.opened.done"];
        return RedirectToPage(new { Number });
    }
}
