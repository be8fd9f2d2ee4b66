using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>A draft is thrown away with its reason; the people wait for another list.</summary>
[Requires(Capability.PublishNotices)]
public sealed class CancelNoticeModel(RecognitionNoticeService notices) : PageModel
{
    [FromRoute] public RecognitionNoticeId Id { get; set; }
    [BindProperty] public DecideRecognition Form { get; set; } = new();
    public RecognitionNotice Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await notices.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Shown.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await notices.CancelAsync(Id, Form, ct);
        return RedirectToPage("/Recognitions/Desk/Notices");
    }
}
