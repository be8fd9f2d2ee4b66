using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer.Services;

/// <summary>What the employer asked for its staff, and what it may ask.</summary>
[Requires(Capability.ConfirmEmployment)]
public sealed class IndexModel(StaffServiceService staff) : PageModel
{
    public StaffServices Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await staff.AllAsync(ct);
}
