using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Policies;

/// <summary>A second person throws away what its author will not publish, and says why.</summary>
[Requires(Capability.MaintainPolicies)]
public sealed class DiscardModel(PolicyOfficeService office, PolicyQueries policies) : PageModel
{
    [FromRoute] public PolicyVersionId Id { get; set; }
    [BindProperty] public DiscardPolicyVersion Form { get; set; } = new();
    public PolicyVersionForOffice Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await policies.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Shown.Version.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await office.DiscardAsync(Id, Form, ct);
        return RedirectToPage("View", new { Id });
    }
}
