using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>An expert is not drawn any more.</summary>
[Requires(Capability.DecideAwards)]
public sealed class ExpertLeaveModel(AwardExpertRegister register) : PageModel
{
    [FromRoute] public AwardExpertId Id { get; set; }
    [BindProperty] public DecideAward Form { get; set; } = new();
    public AwardExpert Expert { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context, Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Expert = await register.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Expert.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await register.LeaveAsync(Id, Form, ct);
        return RedirectToPage("/Awards/Desk/Experts");
    }
}
