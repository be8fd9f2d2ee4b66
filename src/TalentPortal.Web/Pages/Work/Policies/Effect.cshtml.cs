using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Simulation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Policies;

/// <summary>A version tried on the register before it is published: whom it helps, whom it does not, and five years of cost.</summary>
[Requires(Capability.MaintainPolicies, Capability.ReadLogs)]
public sealed class EffectModel(PolicySimulationQueries simulations, PolicySimulationService trials) : PageModel
{
    [FromRoute] public PolicyVersionId Id { get; set; }
    [BindProperty] public SimulatePolicy Form { get; set; } = new();
    public SimulationsOfVersion Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await simulations.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
        var assumed = Shown.Result?.Assumptions ?? new SimulationAssumptions();
        Form = SimulatePolicy.Of(assumed with { Proof = assumed.Proof ?? Shown.ProvenBefore });
    }

    [Requires(Capability.MaintainPolicies)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await trials.StartAsync(Id, Form, ct);
        return RedirectToPage(new { Id });
    }
}
