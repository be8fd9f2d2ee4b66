using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Services.Desk;

/// <summary>It is needed no more: the talent left, died, or said so on the phone.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class DropModel(ServiceDeskQuery desk, ServiceOfficeService service, PortalTexts texts) : ServiceDeskPageModel(desk)
{
    [BindProperty] public SayOfService Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Request.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.DropAsync(Id, Form, ct);
        return ToRequest(texts["service.drop.done"]);
    }
}
