using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Policies;

/// <summary>One version in full.</summary>
[Requires(Capability.MaintainPolicies, Capability.ReadSubsidies, Capability.ReadLogs)]
public sealed class ViewModel(PolicyQueries policies) : PageModel
{
    [FromRoute] public PolicyVersionId Id { get; set; }
    public PolicyVersionForOffice Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await policies.GetAsync(Id, ct);
}
