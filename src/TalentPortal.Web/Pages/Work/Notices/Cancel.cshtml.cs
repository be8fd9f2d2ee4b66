using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Notices;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Notices;

[Requires(Capability.PublishNotices)]
public sealed class CancelModel(NoticeDraftService drafts, NoticeQueries notices) : PageModel
{
    [FromRoute] public NoticeId Id { get; set; }
    [BindProperty] public CancelNotice Form { get; set; } = new();
    public NoticeForOffice Notice { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Notice = await notices.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = new CancelNotice { Version = Notice.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await drafts.CancelAsync(Id, Form, ct);
        return RedirectToPage("View", new { Id });
    }
}
