using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Notices;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Notices;

/// <summary>The second person reads the page exactly as it will go out, with what the gate found in it.</summary>
[Requires(Capability.PublishNotices)]
public sealed class CheckModel(NoticePublicationService publication, NoticeQueries notices) : PageModel
{
    [FromRoute] public NoticeId Id { get; set; }
    [BindProperty] public long Version { get; set; }
    public NoticePreview Preview { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Preview = await notices.PreviewAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Version = Preview.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await publication.CheckAsync(Id, Version, ct);
        return RedirectToPage("View", new { Id });
    }
}
