using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Budget.Notices;

/// <summary>A draft is thrown away, or a notice taken down, with the reason.</summary>
[Requires(Capability.PublishNotices)]
public sealed class CloseModel(FundsNoticeService notices) : PageModel
{
    [FromRoute] public FundsNoticeId Id { get; set; }
    [BindProperty] public CloseFundsNotice Form { get; set; } = new();
    public FundsNotice Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await notices.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Shown.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await notices.CloseAsync(Id, Form, ct);
        return RedirectToPage("Index");
    }
}
