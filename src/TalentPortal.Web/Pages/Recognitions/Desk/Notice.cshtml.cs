using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>One list as the public sees it; a second person publishes it.</summary>
[Requires(Capability.PublishNotices, Capability.ReadLogs)]
public sealed class NoticeModel(RecognitionNoticeService notices) : PageModel
{
    [FromRoute] public RecognitionNoticeId Id { get; set; }
    [BindProperty] public long Version { get; set; }
    public RecognitionNotice Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await notices.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Version = Shown.Version;

    [Requires(Capability.PublishNotices)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await notices.PublishAsync(Id, Version, ct);
        return RedirectToPage("/Recognitions/Desk/Notice", new { Id });
    }
}
