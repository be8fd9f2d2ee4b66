using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Issues;

/// <summary>One issue with everything that happened, and what the reader can do next. Signing and closing need no words.</summary>
[Requires(Capability.ReadLiaison, Capability.HandleIssues)]
public sealed class IssueModel(IssueDeskQuery desk, IssueDepartmentService department, IssueOfficeService office, PortalTexts texts) : IssuePageModel(desk)
{
    [BindProperty] public MoveIssue Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Issue.Version;

    [Requires(Capability.HandleIssues)]
    public async Task<IActionResult> OnPostSignAsync(CancellationToken ct)
    {
        await department.SignAsync(Id, Form, ct);
        return ToIssue(texts["issue.signed"]);
    }

    [Requires(Capability.HandleIssues)]
    public async Task<IActionResult> OnPostSignHelpAsync(CancellationToken ct)
    {
        await department.SignHelpAsync(Id, Form, ct);
        return ToIssue(texts["issue.signed"]);
    }

    [Requires(Capability.ManageLiaison)]
    public async Task<IActionResult> OnPostCloseAsync(CancellationToken ct)
    {
        await office.CloseAsync(Id, Form, ct);
        return ToIssue(texts["issue.closed"]);
    }
}
