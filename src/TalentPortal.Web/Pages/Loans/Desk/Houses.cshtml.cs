using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Loans.Desk;

/// <summary>Banks and guarantee bodies: whose accounts act for them, what the fund can still take on, what was lent.</summary>
[Requires(Capability.ReadLoans)]
public sealed class HousesModel(LoanHouseService houses) : PageModel
{
    public LoanHouses All { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => All = await houses.AllAsync(ct);
}
