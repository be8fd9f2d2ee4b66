using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents.Corrections;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Corrections;

/// <summary>An own request: what was asked, what became of it, and the way to take it back.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class ViewModel(RecordCorrectionQuery requests, RecordCorrectionService corrections) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public DecideCorrection Form { get; set; } = new();
    public CorrectionToRead Read { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ViewData["Back"] = Url.Page("/My/Record");
        Read = await requests.MineAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Read.Request.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await corrections.WithdrawAsync(Id, Form, ct);
        return RedirectToPage(new { id = Id });
    }
}
