using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Portraits;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Liaison;

namespace TalentPortal.Web.Pages.My;

/// <summary>The reader's own photograph, for the leader who looks after them.</summary>
[Requires(Capability.ApplyForSubsidies)]
[UploadInMemory]
public sealed class PortraitModel(OwnPortraitService portraits, PortalTexts texts) : PageModel
{
    [BindProperty] public PortraitUpload Form { get; set; } = new();
    public PortraitsOfTalent Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await portraits.MineAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Shown.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await portraits.PutAsync(Form.Version, await Form.ReadAsync(ct), ct);
        return Back("portrait.done");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        await portraits.RemoveAsync(Form.Version, ct);
        return Back("portrait.remove.done");
    }

    private RedirectToPageResult Back(string done)
    {
        TempData["Done"] = texts[done];
        return RedirectToPage(pageName: null, pageHandler: null);
    }
}
