using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Notices;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Notices;

/// <summary>Takes one person off a draft; the months wait for the next notice.</summary>
[Requires(Capability.PublishNotices)]
public sealed class LeaveOutModel(NoticeDraftService drafts, NoticeQueries notices) : PageModel
{
    [FromRoute] public NoticeId Id { get; set; }
    [FromRoute] public Guid Item { get; set; }
    [BindProperty] public long Version { get; set; }
    public NoticeItemForOffice Person { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var notice = await notices.GetAsync(Id, HttpContext.RequestAborted);
        Person = notice.Items.SingleOrDefault(item => item.Id == Item) ?? throw new Domain.Foundation.NotFoundException();
        if (HttpMethods.IsGet(Request.Method)) Version = notice.Version;
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await drafts.LeaveOutAsync(Id, Item, Version, ct);
        return RedirectToPage("View", new { Id });
    }
}
