using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Issues;

/// <summary>What a department that helps did, for the one that leads.</summary>
[Requires(Capability.HandleIssues)]
public sealed class AnswerHelpModel(IssueDeskQuery desk, IssueDepartmentService service, PortalTexts texts) : IssuePageModel(desk)
{
    [BindProperty] public SayOfIssue Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Issue.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.AnswerHelpAsync(Id, Form, ct);
        return ToIssue(texts["issue.helper.answered"]);
    }
}
