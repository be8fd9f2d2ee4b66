using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Services.Desk;

/// <summary>It is another department's business; the talent office gives it away anew.</summary>
[Requires(Capability.HandleIssues)]
public sealed class GiveBackModel(ServiceDeskQuery desk, ServiceDepartmentService service, PortalTexts texts) : ServiceDeskPageModel(desk)
{
    [BindProperty] public GiveServiceBack Form { get; set; } = new();
    /// <summary>Whoever else it could be.</summary>
    public IEnumerable<Department> Departments => Enum.GetValues<Department>().Where(department => department != Shown.OwnTask?.Department);

    public void OnGet() => Form.Version = Shown.Request.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.GiveBackAsync(Id, (Shown.OwnTask ?? throw new NotFoundException()).Department, Form, ct);
        return ToRequest(texts["service.given_back"], isGone: true);
    }
}
