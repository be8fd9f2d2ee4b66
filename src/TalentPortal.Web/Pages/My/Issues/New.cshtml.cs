using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Issues;

/// <summary>Something the talent needs: the kind with one tap, and the words.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class NewModel(OwnIssueService own, PortalTexts texts) : PageModel
{
    [BindProperty] public RaiseIssue Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var issue = await own.RaiseAsync(Form, ct);
        TempData["Done"] = texts["issue.raised"];
        return RedirectToPage("Issue", new { id = issue });
    }
}
