using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>Instalments that wait for somebody, or those of all awards.</summary>
[Requires(Capability.ReadPayments, Capability.PreparePayments, Capability.CheckPayments)]
public sealed class PaymentsModel(AwardPaymentService payments) : PageModel
{
    [FromQuery] public bool All { get; set; }
    [FromQuery] public string? After { get; set; }
    [FromQuery] public string? Before { get; set; }
    public PageAfter<AwardMoneyLine> Money { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Money = await payments.ListAsync(All, After, Before, ct);
}
