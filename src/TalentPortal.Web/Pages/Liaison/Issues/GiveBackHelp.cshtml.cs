using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Issues;

/// <summary>A department that should help says that it is not its business.</summary>
[Requires(Capability.HandleIssues)]
public sealed class GiveBackHelpModel(IssueDeskQuery desk, IssueDepartmentService service, PortalTexts texts) : IssuePageModel(desk)
{
    [BindProperty] public SayOfIssue Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Issue.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.GiveBackHelpAsync(Id, Form, ct);
        return ToIssue(texts["issue.helper.given_back"], isGone: true);
    }
}
