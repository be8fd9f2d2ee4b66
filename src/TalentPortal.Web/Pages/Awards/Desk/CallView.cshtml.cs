using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>One call in full; another person than its author checks it and publishes it.</summary>
[Requires(Capability.ReadAwards)]
public sealed class CallViewModel(AwardCallQueries calls, AwardCallService office) : PageModel
{
    [FromRoute] public AwardCallId Id { get; set; }
    [BindProperty] public long Version { get; set; }
    public AwardCall Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await calls.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Version = Shown.Version;

    [Requires(Capability.DecideAwards)]
    public async Task<IActionResult> OnPostCheckAsync(CancellationToken ct)
    {
        await office.CheckAsync(Id, Version, ct);
        return RedirectToPage("/Awards/Desk/CallView", pageHandler: null, new { Id });
    }

    [Requires(Capability.DecideAwards)]
    public async Task<IActionResult> OnPostPublishAsync(CancellationToken ct)
    {
        await office.PublishAsync(Id, Version, ct);
        return RedirectToPage("/Awards/Desk/CallView", pageHandler: null, new { Id });
    }
}
