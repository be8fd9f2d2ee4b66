using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Budget.Notices;

/// <summary>A draft about one queue.</summary>
[Requires(Capability.PublishNotices)]
public sealed class MakeModel(FundsNoticeService notices) : PageModel
{
    [FromQuery] public Guid Item { get; set; }
    [BindProperty] public MakeFundsNotice Form { get; set; } = new();
    /// <summary>Null where there is nothing to give notice of.</summary>
    public UnannouncedQueue? Queue { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Queue = await notices.QueueAsync(HttpMethods.IsPost(Request.Method) ? Form.Item : Item, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = notices.Begin(Item);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("View", new { id = await notices.MakeAsync(Form, ct) });
}
