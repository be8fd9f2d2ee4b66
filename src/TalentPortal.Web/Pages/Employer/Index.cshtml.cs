using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer;

/// <summary>The own staff's applications that wait to be confirmed; chosen ones go to one summary.</summary>
[Requires(Capability.ConfirmEmployment)]
public sealed class IndexModel(SubsidyEmployerQuery staff) : PageModel
{
    public IReadOnlyList<StaffApplication> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Waiting = await staff.WaitingAsync(ct);
}
