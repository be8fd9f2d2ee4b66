using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>The lists of publicity, and a new one of everybody who waits.</summary>
[Requires(Capability.PublishNotices, Capability.ReadLogs)]
public sealed class ListsModel(AwardListService lists) : PageModel
{
    [FromQuery] public string? After { get; set; }
    [FromQuery] public string? Before { get; set; }
    public PageAfter<AwardList> Lists { get; private set; } = null!;
    public int Waiting { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        (Lists, Waiting) = (await lists.ListAsync(After, Before, HttpContext.RequestAborted), await lists.WaitingAsync(HttpContext.RequestAborted));
        await next();
    }

    public void OnGet()
    {
    }

    [Requires(Capability.PublishNotices)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("/Awards/Desk/ListView", new { id = await lists.MakeAsync(ct) });
}
