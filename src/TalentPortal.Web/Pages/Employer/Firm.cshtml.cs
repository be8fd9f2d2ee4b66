using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Employers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer;

/// <summary>What the register says of the own employer, and what was asked for.</summary>
[Requires(Capability.ConfirmEmployment)]
public sealed class FirmModel(EmployerOfficerQuery officers, Townships townships) : PageModel
{
    public OwnEmployer Own { get; private set; } = null!;
    public Townships Townships => townships;

    public async Task OnGetAsync(CancellationToken ct) => Own = await officers.GetAsync(ct);
}
