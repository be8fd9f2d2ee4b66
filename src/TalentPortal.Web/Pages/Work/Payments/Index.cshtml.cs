using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Payments;

/// <summary>The payment batches, the newest first.</summary>
[Requires(Capability.ReadPayments, Capability.PreparePayments, Capability.CheckPayments)]
public sealed class IndexModel(PaymentQueries queries) : PageModel
{
    public IReadOnlyList<BatchForList> Batches { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Batches = await queries.BatchesAsync(ct);
}
