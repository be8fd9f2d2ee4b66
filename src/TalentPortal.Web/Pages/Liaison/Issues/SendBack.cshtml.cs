using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Issues;

/// <summary>It is another department's business; the talent office hands it over anew.</summary>
[Requires(Capability.HandleIssues)]
public sealed class SendBackModel(IssueDeskQuery desk, IssueDepartmentService service, PortalTexts texts) : IssuePageModel(desk)
{
    [BindProperty] public SayOfIssue Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Issue.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.SendBackAsync(Id, Form, ct);
        return ToIssue(texts["issue.sent_back"], isGone: true);
    }
}
