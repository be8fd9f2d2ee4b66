using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Leader.Issues;

/// <summary>A promise to a talent: kept, with what was done, or withdrawn with the reason.</summary>
[Requires(Capability.KeepContacts)]
public sealed class PromiseModel(LeaderIssueService issues, PortalTexts texts) : PageModel
{
    [FromRoute] public LeaderPromiseId Id { get; set; }
    [BindProperty] public SettlePromise Form { get; set; } = new();
    public PromiseOfTalent Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await issues.PromiseAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Shown.Promise.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await issues.SettleAsync(Id, Form, ct);
        TempData["Done"] = texts["issue.promise.done"];
        return RedirectToPage("/Leader/Talents/Talent", new { id = Shown.Assignment });
    }
}
