using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Objections;

/// <summary>One step on an objection: what it will do, and the reason for it.</summary>
[Requires(Capability.DecideObjections)]
public sealed class DecideModel(ObjectionService service, ObjectionQueries objections) : PageModel
{
    [FromRoute] public ObjectionId Id { get; set; }
    [FromRoute] public ObjectionAction Step { get; set; }
    [BindProperty] public DecideObjection Form { get; set; } = new();
    public ObjectionForOffice Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await objections.GetAsync(Id, HttpContext.RequestAborted);
        if (!Shown.Objection.Knows(Step)) throw new NotFoundException();
        await next();
    }

    public void OnGet() => Form = new DecideObjection { Version = Shown.Objection.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.TakeAsync(Id, Step, Form, ct);
        return RedirectToPage("View", new { Id });
    }
}
