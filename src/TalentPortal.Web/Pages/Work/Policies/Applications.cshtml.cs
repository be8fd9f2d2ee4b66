using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Policies;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Policies;

/// <summary>Which cases run under this version.</summary>
[Requires(Capability.ReadSubsidies)]
public sealed class ApplicationsModel(PolicyQueries policies, SubsidiesOfVersionQuery cases) : PageModel
{
    [FromRoute] public PolicyVersionId Id { get; set; }
    [FromQuery] public string? After { get; set; }
    public PolicyVersionForOffice Shown { get; private set; } = null!;
    public SubsidiesOfVersion Cases { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Shown = await policies.GetAsync(Id, ct);
        Cases = await cases.PageAsync(Id, After, ct);
    }
}
