using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Flats.Desk;

/// <summary>A building with all its flats at once.</summary>
[Requires(Capability.RunFlats)]
public sealed class NewBuildingModel(FlatPlanQuery flats, FlatEstateService estates, PortalTexts texts) : PageModel
{
    [FromRoute] public FlatEstateId Id { get; set; }
    [BindProperty] public AddFlatBuilding Form { get; set; } = new();
    public EstatePlan Plan { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Plan = await flats.EstateAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await estates.AddBuildingAsync(Id, Form, ct);
        TempData["Done"] = texts["flat.building.added", Form.Floors!.Value * Form.OnAFloor!.Value];
        return RedirectToPage("Estate", new { Id });
    }
}
