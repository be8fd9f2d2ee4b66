using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Issues;

/// <summary>What the department did, or that it cannot be done: with the policy text, a name and the signed paper.</summary>
[Requires(Capability.HandleIssues)]
[UploadInMemory]
public sealed class AnswerModel(IssueDeskQuery desk, IssueDepartmentService service, PortalTexts texts) : IssuePageModel(desk)
{
    [BindProperty] public AnswerForm Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Issue.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var papers = await PostedFiles.ReadAsync(Form.Paper is { } paper ? [paper] : [], ct);
        await service.AnswerAsync(Id, Form.ToAnswer(), papers.Count == 0 ? null : papers[0], ct);
        return ToIssue(texts["issue.answered"]);
    }
}

/// <summary>The answer as a browser sends it, the signed paper included.</summary>
public sealed class AnswerForm
{
    public bool? Refused { get; set; }
    public string? Words { get; set; }
    public string? Grounds { get; set; }
    public string? Signer { get; set; }
    public IFormFile? Paper { get; set; }
    public long Version { get; set; }

    public AnswerIssue ToAnswer() => new() { Refused = Refused, Words = Words, Grounds = Grounds, Signer = Signer, Version = Version };
}
