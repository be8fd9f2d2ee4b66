using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Issues;

/// <summary>To a department, with how long it has; the proposal is the department that has to do with such needs.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class HandOverModel(IssueDeskQuery desk, IssueOfficeService service, PortalTexts texts) : IssuePageModel(desk)
{
    [BindProperty] public HandOverIssue Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Issue.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.HandOverAsync(Id, Form, ct);
        return ToIssue(texts["issue.handed_over"]);
    }
}
