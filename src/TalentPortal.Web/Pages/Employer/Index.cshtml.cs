using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer;

/// <summary>The own staff's applications that wait to be confirmed; chosen ones go to one summary.</summary>
[Requires(Capability.ConfirmEmployment)]
public sealed class IndexModel(SubsidyEmployerQuery staff, EmployerOffersQuery offers) : PageModel
{
    public IReadOnlyList<StaffApplication> Waiting { get; private set; } = [];

    /// <summary>How many benefits found by the portal (免申即享) wait for a word.</summary>
    public int Offers { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => (Waiting, Offers) = (await staff.WaitingAsync(ct), await offers.CountWaitingAsync(ct));
}
