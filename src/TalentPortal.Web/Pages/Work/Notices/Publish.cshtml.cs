using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Notices;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Notices;

/// <summary>What will happen, and then it goes out.</summary>
[Requires(Capability.PublishNotices)]
public sealed class PublishModel(NoticePublicationService publication, NoticeQueries notices) : PageModel
{
    [FromRoute] public NoticeId Id { get; set; }
    [BindProperty] public long Version { get; set; }
    public NoticeForOffice Notice { get; private set; } = null!;
    public (DateOnly Date, bool IsProvisional) LastDay { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Notice = await notices.GetAsync(Id, HttpContext.RequestAborted);
        LastDay = await notices.LastDayIfPublishedTodayAsync(Notice.Days, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Version = Notice.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await publication.PublishAsync(Id, Version, ct);
        return RedirectToPage("View", new { Id });
    }
}
