using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Notices;

/// <summary>Puts everything that waits for publicity under one policy version onto a new draft.</summary>
[Requires(Capability.PublishNotices)]
public sealed class MakeModel(NoticeDraftService drafts, NoticeCandidates candidates, PortalTexts texts, CountyClock clock) : PageModel
{
    [BindProperty] public DraftNotice Form { get; set; } = new();
    public IReadOnlyList<WaitingPolicy> Waiting { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Waiting = await candidates.WaitingAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
        if (Waiting is not [var first, ..]) return;
        Form = new DraftNotice
        {
            Policy = first.Id,
            Title = texts["notice.default.title", clock.Today.Year, (clock.Today.Month + 2) / 3, first.NameZh],
            ItemName = first.NameZh,
            Department = texts["notice.default.department"],
            Phone = texts["notice.default.phone"],
            HowToObject = texts["notice.default.how_to_object"],
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("View", new { id = await drafts.MakeAsync(Form, ct) });
}
