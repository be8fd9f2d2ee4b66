using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Policies;

/// <summary>The document against the rules: what no rule carries out, what no clause stands behind.</summary>
[Requires(Capability.MaintainPolicies, Capability.ReadSubsidies, Capability.ReadLogs)]
public sealed class CoverageModel(PolicyQueries policies) : PageModel
{
    [FromRoute] public PolicyVersionId Id { get; set; }
    public PolicyVersionForOffice Shown { get; private set; } = null!;
    public PolicyCoverage Coverage { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => (Shown, Coverage) = await policies.CoverageAsync(Id, ct);
}
