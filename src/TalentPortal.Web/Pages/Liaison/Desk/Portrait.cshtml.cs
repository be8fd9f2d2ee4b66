using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Portraits;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Liaison;

namespace TalentPortal.Web.Pages.Liaison.Desk;

/// <summary>A talent's photograph: the office puts, replaces and removes it, auditors read it with what was there before.</summary>
[Requires(Capability.ReadLiaison)]
[UploadInMemory]
public sealed class PortraitModel(PortraitOfficeService portraits, PortalTexts texts) : PageModel
{
    [FromRoute] public PersonId Id { get; set; }
    [BindProperty] public PortraitUpload Form { get; set; } = new();
    public PortraitForDesk Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await portraits.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Shown.Portraits.Version;

    [Requires(Capability.ManageLiaison)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await portraits.PutAsync(Id, Form.Version, await Form.ReadAsync(ct), ct);
        return Back("portrait.done");
    }

    [Requires(Capability.ManageLiaison)]
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        await portraits.RemoveAsync(Id, Form.Version, ct);
        return Back("portrait.remove.done");
    }

    private RedirectToPageResult Back(string done)
    {
        TempData["Done"] = texts[done];
        return RedirectToPage(pageName: null, pageHandler: null, new { Id });
    }
}
