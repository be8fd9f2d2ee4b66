using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Issues;

/// <summary>One issue: what was done, and whether that is enough.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class IssueModel(OwnIssueService own, PortalTexts texts) : PageModel
{
    [FromRoute] public TalentIssueId Id { get; set; }
    [BindProperty] public RateIssue Form { get; set; } = new();
    public TalentIssue Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await own.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Shown.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await own.RateAsync(Id, Form, ct);
        TempData["Done"] = texts["issue.verdict.done"];
        return RedirectToPage("Issue", new { Id });
    }
}
