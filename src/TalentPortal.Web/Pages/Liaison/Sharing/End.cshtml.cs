using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Sharing;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison.Sharing;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Sharing;

/// <summary>Ends a sharing before its last day.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class EndModel(SharingDeskQuery desk, SharingService sharings, PortalTexts texts) : PageModel
{
    [FromRoute] public TalentSharingId Id { get; set; }
    [BindProperty] public EndSharing Form { get; set; } = new();
    public SharingForDesk Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await desk.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Shown.Row.Sharing.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await sharings.EndAsync(Id, Form, ct);
        TempData["Done"] = texts["sharing.end.done"];
        return RedirectToPage("Sharing", new { Id });
    }
}
