using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Policies;

/// <summary>What the later of two versions changed.</summary>
[Requires(Capability.MaintainPolicies, Capability.ReadSubsidies, Capability.ReadLogs)]
public sealed class CompareModel(PolicyQueries policies) : PageModel
{
    [FromQuery] public PolicyVersionId One { get; set; }
    [FromQuery] public PolicyVersionId Other { get; set; }
    public PolicyVersionRow Before { get; private set; } = null!;
    public PolicyVersionRow After { get; private set; } = null!;
    public PolicyDifferences Differences { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => (Before, After, Differences) = await policies.CompareAsync(One, Other, ct);
}
