using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Policies;

/// <summary>All versions of the allowance this reader may see, the latest first.</summary>
[Requires(Capability.MaintainPolicies, Capability.ReadSubsidies, Capability.ReadLogs)]
public sealed class IndexModel(PolicyQueries policies) : PageModel
{
    public IReadOnlyList<PolicyVersionRow> Versions { get; private set; } = [];

    /// <summary>What a new version is copied from.</summary>
    public PolicyVersionRow? Newest => Comparable.Count > 0 ? Comparable[0] : null;

    /// <summary>Without those that were thrown away.</summary>
    public IReadOnlyList<PolicyVersionRow> Comparable { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Versions = await policies.ListAsync(ct);
        Comparable = [.. Versions.Where(row => row.State is not PolicyVersionState.Discarded)];
    }
}
