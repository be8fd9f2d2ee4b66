using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Leader.Awards;

/// <summary>One decision with its minutes: signed, or sent back with the reason.</summary>
[Requires(Capability.SignAwards)]
public sealed class SignModel(AwardLeaderService leader, AwardOutlook outlook) : PageModel
{
    [FromRoute] public AwardCaseId Id { get; set; }
    [BindProperty] public DecideAward Form { get; set; } = new();
    public AwardCase Award { get; private set; } = null!;
    public AwardForesight? Outlook { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Award = await leader.GetAsync(Id, HttpContext.RequestAborted);
        if (Award.Status is AwardStatus.Signing or AwardStatus.SigningUpgrade) Outlook = await outlook.OfAsync(Award, null, null, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Award.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await leader.SignAsync(Id, Form, ct);
        return RedirectToPage("/Leader/Awards/Index");
    }

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken ct)
    {
        await leader.ReturnAsync(Id, Form, ct);
        return RedirectToPage("/Leader/Awards/Index", pageHandler: null);
    }
}
