using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>The lists of publicity, and a new one of everybody who waits.</summary>
[Requires(Capability.PublishNotices, Capability.ReadLogs)]
public sealed class NoticesModel(RecognitionNoticeService notices) : PageModel
{
    public IReadOnlyList<RecognitionNotice> Lists { get; private set; } = [];
    public int Waiting { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        (Lists, Waiting) = (await notices.ListAsync(HttpContext.RequestAborted), await notices.WaitingAsync(HttpContext.RequestAborted));
        await next();
    }

    public void OnGet()
    {
    }

    [Requires(Capability.PublishNotices)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("/Recognitions/Desk/Notice", new { id = await notices.MakeAsync(ct) });
}
