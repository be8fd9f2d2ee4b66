using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents.Numbers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents.Numbers;

/// <summary>The second person's word on a list with personal numbers.</summary>
[Requires(Capability.ApproveNumberExports), FreshSignIn]
public sealed class DecideModel(NumberExportDesk desk) : PageModel
{
    [FromRoute] public NumberExportId Id { get; set; }
    [BindProperty] public DecideNumberExport Form { get; set; } = new();
    public NumberExportForDesk Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await desk.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = new DecideNumberExport { Version = Shown.Export.Version };

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DecideAsync(approve: true, ct);

    public Task<IActionResult> OnPostRejectAsync(CancellationToken ct) => DecideAsync(approve: false, ct);

    private async Task<IActionResult> DecideAsync(bool approve, CancellationToken ct)
    {
        await desk.DecideAsync(Id, Form, approve, ct);
        return RedirectToPage("Desk");
    }
}
