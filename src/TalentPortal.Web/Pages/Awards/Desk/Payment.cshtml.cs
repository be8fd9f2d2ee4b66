using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>One instalment: ordered by one officer, checked by another.</summary>
[Requires(Capability.ReadPayments, Capability.PreparePayments, Capability.CheckPayments)]
public sealed class PaymentModel(AwardPaymentService payments) : PaymentPageModel(payments)
{
    private readonly AwardPaymentService payments = payments;

    [BindProperty] public long Version { get; set; }

    public void OnGet() => Version = Row.Award.Version;

    [Requires(Capability.PreparePayments)]
    public async Task<IActionResult> OnPostOrderAsync(CancellationToken ct)
    {
        await payments.OrderAsync(Id, Part, Version, ct);
        return ToPayment();
    }

    [Requires(Capability.CheckPayments)]
    public async Task<IActionResult> OnPostCheckAsync(CancellationToken ct)
    {
        await payments.CheckAsync(Id, Part, Version, ct);
        return ToPayment();
    }
}
