using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Services;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Services.Desk;

/// <summary>What the reader's department came to.</summary>
[Requires(Capability.HandleIssues)]
public sealed class FeedModel(ServiceDeskQuery desk, ServiceDepartmentService service, PortalTexts texts) : ServiceDeskPageModel(desk)
{
    [BindProperty] public FeedService Form { get; set; } = new();
    /// <summary>A school names the day on which the child comes.</summary>
    public bool NamesIntake => Shown.Terms.Course is ServiceCourse.School && Shown.OwnTask?.Department is Department.Education;

    public void OnGet() => Form.Version = Shown.Request.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.FeedAsync(Id, (Shown.OwnTask ?? throw new NotFoundException()).Department, Form, ct);
        return ToRequest(texts["service.feed.done"]);
    }
}
