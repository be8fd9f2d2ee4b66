using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Services.Desk;

/// <summary>What the talent said on the phone after a low grade.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class CallBackModel(ServiceDeskQuery desk, ServiceOfficeService service, PortalTexts texts) : ServiceDeskPageModel(desk)
{
    [BindProperty] public CallBackService Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Request.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.CallBackAsync(Id, Form, ct);
        return ToRequest(texts["service.call_back.done"]);
    }
}
