using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Leader.Issues;

/// <summary>An issue of a talent whom the reader looks after; what the talent answered can be written down.</summary>
[Requires(Capability.KeepContacts)]
public sealed class IssueModel(LeaderIssueService issues, PortalTexts texts) : PageModel
{
    [FromRoute] public TalentIssueId Id { get; set; }
    [BindProperty] public RateIssue Form { get; set; } = new();
    public IssueOfTalent Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await issues.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Shown.Issue.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var assignment = await issues.RateAsync(Id, Form, ct);
        TempData["Done"] = texts["issue.verdict.done"];
        return RedirectToPage("/Leader/Talents/Talent", new { id = assignment });
    }
}
