using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Issues;

/// <summary>A department that helps is asked no more, whether it gave its part back or not.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class DropHelpModel(IssueDeskQuery desk, IssueOfficeService service, PortalTexts texts) : IssuePageModel(desk)
{
    [BindProperty] public HelpWithIssue Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Issue.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.DropHelpAsync(Id, Form, ct);
        return ToIssue(texts["issue.helper.dropped"]);
    }
}
