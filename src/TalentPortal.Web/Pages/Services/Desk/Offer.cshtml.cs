using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Services.Desk;

/// <summary>A post for the talent's spouse.</summary>
[Requires(Capability.HandleIssues)]
public sealed class OfferModel(ServiceDeskQuery desk, ServiceDepartmentService service, PortalTexts texts) : ServiceDeskPageModel(desk)
{
    [BindProperty] public OfferPost Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Request.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.OfferAsync(Id, (Shown.OwnTask ?? throw new NotFoundException()).Department, Form, ct);
        return ToRequest(texts["service.offer.made"]);
    }
}
