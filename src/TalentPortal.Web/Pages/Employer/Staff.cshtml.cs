using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer;

/// <summary>Confirmed staff, with where each one's allowance stands.</summary>
[Requires(Capability.ConfirmEmployment)]
public sealed class StaffModel(SubsidyEmployerQuery staff) : PageModel
{
    public IReadOnlyList<StaffMember> Members { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Members = await staff.StaffAsync(ct);
}
