using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>The bank paid: day and voucher.</summary>
[Requires(Capability.PreparePayments)]
public sealed class PaymentSettleModel(AwardPaymentService payments) : PaymentPageModel(payments)
{
    private readonly AwardPaymentService payments = payments;

    [BindProperty] public SettleAwardPayment Form { get; set; } = new();

    public void OnGet() => Form.Version = Row.Award.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await payments.SettleAsync(Id, Part, Form, ct);
        return ToPayment();
    }
}
