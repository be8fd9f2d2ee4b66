using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>The register of experts, and one more.</summary>
[Requires(Capability.DecideAwards, Capability.ReadLogs)]
public sealed class ExpertsModel(AwardExpertRegister register) : PageModel
{
    [BindProperty] public EnterAwardExpert Form { get; set; } = new();
    [FromQuery] public string? After { get; set; }
    [FromQuery] public string? Before { get; set; }
    public PageAfter<AwardExpert> Experts { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context, Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Experts = await register.PageAsync(After, Before, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    [Requires(Capability.DecideAwards)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await register.EnterAsync(Form, ct);
        return RedirectToPage("/Awards/Desk/Experts");
    }
}
