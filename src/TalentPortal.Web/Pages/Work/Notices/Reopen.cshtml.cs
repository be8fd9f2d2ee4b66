using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Notices;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Notices;

/// <summary>A checked notice goes back to be changed; it must be checked again.</summary>
[Requires(Capability.PublishNotices)]
public sealed class ReopenModel(NoticePublicationService publication, NoticeQueries notices) : PageModel
{
    [FromRoute] public NoticeId Id { get; set; }
    [BindProperty] public long Version { get; set; }
    public NoticeForOffice Notice { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Notice = await notices.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Version = Notice.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await publication.ReopenAsync(Id, Version, ct);
        return RedirectToPage("View", new { Id });
    }
}
