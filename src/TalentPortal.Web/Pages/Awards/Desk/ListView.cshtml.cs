using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>One list as the public sees it; a second person publishes it.</summary>
[Requires(Capability.PublishNotices, Capability.ReadLogs)]
public sealed class ListViewModel(AwardListService lists) : PageModel
{
    [FromRoute] public AwardListId Id { get; set; }
    [BindProperty] public long Version { get; set; }
    public AwardList Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await lists.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Version = Shown.Version;

    [Requires(Capability.PublishNotices)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await lists.PublishAsync(Id, Version, ct);
        return RedirectToPage("/Awards/Desk/ListView", new { Id });
    }
}
