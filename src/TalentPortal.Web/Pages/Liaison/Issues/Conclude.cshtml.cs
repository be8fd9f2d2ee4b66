using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Issues;

/// <summary>What the consultation of the departments came to, after the talent was not content twice.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class ConcludeModel(IssueDeskQuery desk, IssueOfficeService service, PortalTexts texts) : IssuePageModel(desk)
{
    [BindProperty] public SayOfIssue Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Issue.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.ConcludeAsync(Id, Form, ct);
        return ToIssue(texts["issue.concluded"]);
    }
}
