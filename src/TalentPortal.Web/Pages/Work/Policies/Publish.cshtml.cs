using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Simulation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Policies;

/// <summary>From its day on the version holds for whoever applies; afterwards it cannot be changed.</summary>
[Requires(Capability.MaintainPolicies)]
public sealed class PublishModel(PolicyOfficeService office, PolicyQueries policies) : PageModel
{
    [FromRoute] public PolicyVersionId Id { get; set; }
    [BindProperty] public long Version { get; set; }
    public PolicyVersionForOffice Shown { get; private set; } = null!;
    /// <summary>What the trial found that it would be published on.</summary>
    public SimulationResult? Found => Shown.Tried?.Result is { } kept ? SimulationResult.FromJson(kept) : null;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await policies.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Version = Shown.Version.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await office.PublishAsync(Id, Version, ct);
        return RedirectToPage("View", new { Id });
    }
}
