using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>An order is stopped, the bank could not pay, or what was paid by hand came back: it falls due again.</summary>
[Requires(Capability.PreparePayments, Capability.CheckPayments)]
public sealed class PaymentReturnModel(AwardPaymentService payments) : PaymentPageModel(payments)
{
    private readonly AwardPaymentService payments = payments;

    [BindProperty] public DecideAward Form { get; set; } = new();

    public void OnGet() => Form.Version = Row.Award.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await payments.ReturnAsync(Id, Part, Form, ct);
        return ToPayment();
    }
}
