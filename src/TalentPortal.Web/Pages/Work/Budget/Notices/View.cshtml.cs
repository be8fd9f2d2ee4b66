using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Budget.Notices;

/// <summary>One notice as the public sees it; a second person publishes it.</summary>
[Requires(Capability.PublishNotices, Capability.ReadBudget, Capability.KeepBudget)]
public sealed class ViewModel(FundsNoticeService notices) : PageModel
{
    [FromRoute] public FundsNoticeId Id { get; set; }
    [BindProperty] public long Version { get; set; }
    public FundsNotice Shown { get; private set; } = null!;

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
        return RedirectToPage("View", new { id = Id });
    }
}
