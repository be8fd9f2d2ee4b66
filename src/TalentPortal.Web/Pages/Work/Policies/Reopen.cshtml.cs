using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Policies;

/// <summary>Back to a draft, because something was still wrong.</summary>
[Requires(Capability.MaintainPolicies)]
public sealed class ReopenModel(PolicyOfficeService office, PolicyQueries policies) : PageModel
{
    [FromRoute] public PolicyVersionId Id { get; set; }
    [BindProperty] public long Version { get; set; }
    public PolicyVersionForOffice Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await policies.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Version = Shown.Version.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await office.ReopenAsync(Id, Version, ct);
        return RedirectToPage("View", new { Id });
    }
}
