using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Services.Desk;

/// <summary>Whether a department gets more time for its part.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class DecideExtensionModel(ServiceDeskQuery desk, ServiceOfficeService service, PortalTexts texts) : ServiceDeskPageModel(desk)
{
    [BindProperty] public DecideMoreTime Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Request.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.DecideExtensionAsync(Id, Form, ct);
        return ToRequest(texts["issue.extension.decided"]);
    }
}
