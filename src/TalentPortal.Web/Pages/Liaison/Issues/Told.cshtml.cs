using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Issues;

/// <summary>What a talent whom nobody looks after any more told the talent office.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class ToldModel(IssueDeskQuery desk, IssueOfficeService service, PortalTexts texts) : IssuePageModel(desk)
{
    [BindProperty] public RateIssue Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Issue.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.RateAsync(Id, Form, ct);
        return ToIssue(texts["issue.verdict.done"]);
    }
}
