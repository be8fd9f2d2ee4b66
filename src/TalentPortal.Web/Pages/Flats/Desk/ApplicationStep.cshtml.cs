using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Flats.Desk;

/// <summary>One step of an application at the bench, with what it brings about and the words for it.</summary>
[Requires(Capability.RunFlats, Capability.DecideFlats)]
public sealed class ApplicationStepModel(FlatDeskQuery desk, FlatDeskService service, PortalTexts texts) : ApplicationPageModel(desk)
{
    [FromRoute] public FlatApplicationAction Step { get; set; }
    [BindProperty] public TakeApplicationStep Form { get; set; } = new();

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        FlatDeskService.ByDesk.Contains(Step) ? base.OnPageHandlerExecutionAsync(context, next) : throw new NotFoundException();

    public void OnGet() => Form.Version = Shown.Application.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.TakeAsync(Id, Step, Form, ct);
        return ToApplication(texts["flat.done", Step]);
    }
}
