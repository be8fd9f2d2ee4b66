using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Policies;

/// <summary>All policies, and the versions of one that this reader may see, the latest first.</summary>
[Requires(Capability.MaintainPolicies, Capability.ReadSubsidies, Capability.ReadLogs)]
public sealed class IndexModel(PolicyQueries policies) : PageModel
{
    /// <summary>Whose versions are listed; null for the graduate allowance.</summary>
    [FromQuery] public PolicyId? Policy { get; set; }
    public IReadOnlyList<PolicyRow> Policies { get; private set; } = [];
    public Policy? Chosen { get; private set; }
    /// <summary>What happened to the policy itself, the latest first.</summary>
    public IReadOnlyList<PolicyStep> Steps { get; private set; } = [];
    public IReadOnlyList<PolicyVersionRow> Versions { get; private set; } = [];

    /// <summary>What a new version is copied from.</summary>
    public PolicyVersionRow? Newest => Comparable.Count > 0 ? Comparable[0] : null;

    /// <summary>Without those that were thrown away.</summary>
    public IReadOnlyList<PolicyVersionRow> Comparable { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Policies = await policies.PoliciesAsync(ct);
        Chosen = await policies.PolicyAsync(Policy, ct);
        Steps = await policies.StepsAsync(Policy, ct);
        Versions = await policies.ListAsync(Policy, ct);
        Comparable = [.. Versions.Where(row => row.State is not PolicyVersionState.Discarded)];
    }
}
