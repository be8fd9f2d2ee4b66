using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Issues;

/// <summary>What a talent told the talent office.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class RegisterModel(LiaisonDeskQuery desk, IssueOfficeService service, PortalTexts texts) : PageModel
{
    [FromRoute] public LiaisonAssignmentId Id { get; set; }
    [BindProperty] public RaiseIssue Form { get; set; } = new();
    public AssignmentRow Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await desk.AssignmentAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var issue = await service.RegisterAsync(Id, Form, ct);
        TempData["Done"] = texts["issue.registered.done"];
        return RedirectToPage("Issue", new { id = issue });
    }
}
