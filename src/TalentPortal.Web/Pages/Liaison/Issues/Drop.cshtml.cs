using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Issues;

/// <summary>It is no issue any more.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class DropModel(IssueDeskQuery desk, IssueOfficeService service, PortalTexts texts) : IssuePageModel(desk)
{
    [BindProperty] public DropIssue Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Issue.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.DropAsync(Id, Form, ct);
        return ToIssue(texts["issue.dropped"]);
    }
}
