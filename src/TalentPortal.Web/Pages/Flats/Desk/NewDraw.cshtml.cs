using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Flats.Desk;

/// <summary>The list of those who share the place of an application is promised, with a seed; both digests are public at once.</summary>
[Requires(Capability.RunFlats)]
public sealed class NewDrawModel(FlatDrawQuery draws, FlatDrawService service, PortalTexts texts) : PageModel
{
    [FromRoute] public FlatApplicationId Id { get; set; }
    [BindProperty] public PromiseDraw Form { get; set; } = new();
    public FlatDrawToPromise Planned { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Planned = await draws.ToPromiseAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var number = await service.PromiseAsync(Id, Form, ct);
        TempData["Done"] = texts["flat.draw.promised.done"];
        return RedirectToPage("Draw", new { number });
    }
}
