using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Flats.Desk;

/// <summary>Many flats at once: figures are confirmed, or flats are opened.</summary>
[Requires(Capability.RunFlats, Capability.DecideFlats)]
public sealed class ManyModel(FlatPlanQuery flats, FlatUnitService units, PortalTexts texts) : PageModel
{
    [FromRoute] public FlatEstateId Id { get; set; }
    [FromRoute] public FlatUnitAction Step { get; set; }
    [BindProperty] public TakeManyFlats Form { get; set; } = new();
    public FlatsForStep List { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (!FlatUnitService.ByMany.Contains(Step)) throw new NotFoundException();
        List = await flats.ForStepAsync(Id, Step, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        TempData["Done"] = texts[$"flat.many.done.{Step}", await units.TakeManyAsync(Id, Step, Form, ct)];
        return RedirectToPage("Estate", new { Id });
    }
}
