using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Services.Desk;

/// <summary>The hospital has seen the talent: the voucher is good no more.</summary>
[Requires(Capability.HandleIssues)]
public sealed class VoucherModel(ServiceDeskQuery desk, ServiceDepartmentService service, PortalTexts texts) : ServiceDeskPageModel(desk)
{
    [BindProperty] public UseVoucher Form { get; set; } = new();
    public Refusal? WhyNot => Shown.Request.WhyNotUseVoucher(Shown.Actor, Shown.Today);

    public void OnGet() => (Form.Version, Form.On) = (Shown.Request.Version, Shown.Today);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.UseVoucherAsync(Id, Form, ct);
        return ToRequest(texts["service.voucher.use.done"]);
    }
}
