using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Notices;

/// <summary>Puts everything that waits for publicity under one policy version onto a new draft.</summary>
[Requires(Capability.PublishNotices)]
public sealed class MakeModel(NoticeDraftService drafts, NoticeCandidates candidates) : PageModel
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
        if (Waiting is [var first, ..]) Form = drafts.Suggest(first);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("View", new { id = await drafts.MakeAsync(Form, ct) });
}
