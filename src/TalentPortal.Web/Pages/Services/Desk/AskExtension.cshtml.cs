using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Services.Desk;

/// <summary>More time for the reader's part, asked for before its limit is over.</summary>
[Requires(Capability.HandleIssues)]
public sealed class AskExtensionModel(ServiceDeskQuery desk, ServiceDepartmentService service, PortalTexts texts) : ServiceDeskPageModel(desk)
{
    [BindProperty] public AskServiceTime Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Request.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.AskExtensionAsync(Id, (Shown.OwnTask ?? throw new NotFoundException()).Department, Form, ct);
        return ToRequest(texts["service.extension.sent"]);
    }
}
