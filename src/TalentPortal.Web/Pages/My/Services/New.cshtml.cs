using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Services;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Services;

/// <summary>Asks for one service; what it needs is handed in on the next page.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class NewModel(OwnServiceService own, CountyClock clock, PortalTexts texts) : PageModel
{
    [FromRoute] public ServiceItemId Id { get; set; }
    [BindProperty] public AskService Form { get; set; } = new();
    public OpenService Shown { get; private set; } = null!;
    public (DateOnly First, DateOnly Last)? Intake => Shown.Item.Terms.IntakeFrom(clock.Today);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await own.OpenAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var request = await own.AskAsync(Id, Form, ct);
        TempData["Done"] = texts[Shown.Item.Terms.Materials.Count > 0 ? "service.started" : "service.submitted.done"];
        return RedirectToPage("Request", new { id = request });
    }
}
