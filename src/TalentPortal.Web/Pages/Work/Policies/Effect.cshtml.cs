using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
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

    /// <summary>Where the figures of the proof come from, as they stand in the form now.</summary>
    public string ProofHint(PortalTexts texts) => Shown.ProvenBefore is not { } before ? texts["simulation.proof.none_before"]
        : Form.IsAverage(Shown.Proofs.Asked, before) ? texts["simulation.proof.before", before.Cases] : texts["simulation.proof.not_average", before.Cases, before.Figures(texts)];

    public void OnGet()
    {
        Form = SimulatePolicy.Of(Shown.Result?.Assumptions ?? new SimulationAssumptions(), Shown.Proofs.Asked, Shown.ProvenBefore);
    }

    [Requires(Capability.MaintainPolicies)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await trials.StartAsync(Id, Form, ct);
        return RedirectToPage(new { Id });
    }
}
