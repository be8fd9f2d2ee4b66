using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Policies;

/// <summary>A draft, to be changed.</summary>
[Requires(Capability.MaintainPolicies)]
public sealed class AmendModel(PolicyOfficeService office, PolicyQueries policies) : PageModel, IPolicyForm
{
    [FromRoute] public PolicyVersionId Id { get; set; }
    [BindProperty] public WritePolicyVersion Form { get; set; } = new();
    public PolicyVersionForOffice Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await policies.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
        Form = PolicyForms.Of(Shown.Version.Terms);
        (Form.EffectiveFrom, Form.Version) = (Shown.Version.EffectiveFrom, Shown.Version.Version);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await office.AmendAsync(Id, Form, ct);
        return RedirectToPage("View", new { Id });
    }
}
