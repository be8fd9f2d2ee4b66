using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Flats.Desk;

/// <summary>A step of one flat that says why: figures are returned, a repair begins or ends, the flat is closed.</summary>
[Requires(Capability.RunFlats, Capability.DecideFlats)]
public sealed class StepModel(FlatPlanQuery flats, FlatUnitService units, PortalTexts texts) : UnitPageModel(flats)
{
    [FromRoute] public FlatUnitAction Step { get; set; }
    [BindProperty] public TakeFlatStep Form { get; set; } = new();

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        FlatUnitService.ByWords.Contains(Step) ? base.OnPageHandlerExecutionAsync(context, next) : throw new NotFoundException();

    public void OnGet() => Form.Version = Shown.Unit.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await units.TakeAsync(Id, Step, Form, ct);
        return ToUnit(texts["flat.done", Step]);
    }
}
