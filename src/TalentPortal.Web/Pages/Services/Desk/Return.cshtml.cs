using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Services.Desk;

/// <summary>Something is missing; whoever asked hands it in.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class ReturnModel(ServiceDeskQuery desk, ServiceOfficeService service, PortalTexts texts) : ServiceDeskPageModel(desk)
{
    [BindProperty] public SayOfService Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Request.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.ReturnAsync(Id, Form, ct);
        return ToRequest(texts["service.return.done"]);
    }
}
