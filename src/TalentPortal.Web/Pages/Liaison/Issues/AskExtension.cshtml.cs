using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Issues;

/// <summary>More time, asked for before the limit is over.</summary>
[Requires(Capability.HandleIssues)]
public sealed class AskExtensionModel(IssueDeskQuery desk, IssueDepartmentService service, PortalTexts texts) : IssuePageModel(desk)
{
    [BindProperty] public AskIssueExtension Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Issue.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.AskExtensionAsync(Id, Form, ct);
        return ToIssue(texts["issue.extension.sent"]);
    }
}
