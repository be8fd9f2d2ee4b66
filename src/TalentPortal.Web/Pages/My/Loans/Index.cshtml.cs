using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Loans;

/// <summary>The reader's applications, and whether another one can be made.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class IndexModel(OwnLoanService own) : PageModel
{
    public IReadOnlyList<OwnLoanRow> Mine { get; private set; } = [];
    public LoanOffer Offer { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => (Mine, Offer) = (await own.MineAsync(ct), await own.OfferAsync(null, ct));
}
