using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Reports;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Employers;

/// <summary>One employer on one page; each block as far as the reader's rights reach.</summary>
[Requires(Capability.MaintainEmployers, Capability.ReadTalents)]
public sealed class ProfileModel(EmployerProfileQuery profiles, TalentListQuery talents, ICurrentActor current, Townships townships) : PageModel
{
    [FromRoute] public EmployerId Id { get; set; }
    public EmployerProfile Profile { get; private set; } = null!;
    /// <summary>Null for a reader who finds no people.</summary>
    public int? WorkingNow { get; private set; }
    public Townships Townships => townships;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Profile = await profiles.GetAsync(Id, ct);
        if (current.Actor.May(Capability.ReadTalents)) WorkingNow = await talents.CountAsync(new TalentFilter { Code = Profile.Employer.CreditCode }, ct);
    }
}
