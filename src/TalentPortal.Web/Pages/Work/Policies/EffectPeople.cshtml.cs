using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Policies;

/// <summary>The people behind a figure of a trial: who would get more, or less.</summary>
[Requires(Capability.MaintainPolicies, Capability.ReadLogs)]
public sealed class EffectPeopleModel(PolicySimulationQueries simulations, PolicySimulationExport export) : PageModel
{
    [FromRoute] public PolicyVersionId Id { get; set; }
    [FromQuery] public bool Gains { get; set; }
    [FromQuery] public string? After { get; set; }
    public SimulatedPeople Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Found = await simulations.PeopleAsync(Id, Gains, After, ct);

    public async Task<IActionResult> OnGetExportAsync(CancellationToken ct) =>
        await PassingFile.SpreadsheetAsync("policy-effect.xlsx", file => export.WriteAsync(Id, Gains, file, ct));
}
