using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Sharing;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Sharing;

/// <summary>Lets another leader read about a talent for some days.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class ShareModel(SharingService sharings, PortalTexts texts, CountyClock clock) : PageModel
{
    [FromRoute] public LiaisonAssignmentId Id { get; set; }
    [BindProperty] public ShareTalent Form { get; set; } = new();
    public TalentToShare Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await sharings.AskAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.From = clock.Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var id = await sharings.ShareAsync(Id, Form, ct);
        TempData["Done"] = texts["sharing.done"];
        return RedirectToPage("Sharing", new { id });
    }
}
