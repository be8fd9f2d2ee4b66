using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>Instalments of all awards, those that wait for somebody first.</summary>
[Requires(Capability.ReadPayments, Capability.PreparePayments, Capability.CheckPayments)]
public sealed class PaymentsModel(AwardPaymentService payments) : PageModel
{
    public IReadOnlyList<AwardMoneyRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Rows = await payments.ListAsync(ct);
}
