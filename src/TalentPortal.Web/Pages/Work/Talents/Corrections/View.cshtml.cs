using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents.Corrections;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents.Corrections;

/// <summary>One request at the desk: what the record says beside what is asked, the proofs, and the decision.</summary>
[Requires(Capability.MaintainTalents)]
public sealed class ViewModel(RecordCorrectionQuery requests, RecordCorrectionDeskService desk) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public DecideCorrection Form { get; set; } = new();
    public CorrectionAtDesk Desk { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Desk = await requests.OpenAsync(Id, HttpContext.TraceIdentifier, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Desk.Read.Request.Version;

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoneAsync(desk.AcceptAsync(Id, Form, ct));

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken ct) => DoneAsync(desk.ConfirmAsync(Id, Form, ct));

    public Task<IActionResult> OnPostSendBackAsync(CancellationToken ct) => DoneAsync(desk.SendBackAsync(Id, Form, ct));

    public Task<IActionResult> OnPostRefuseAsync(CancellationToken ct) => DoneAsync(desk.RefuseAsync(Id, Form, ct));

    private async Task<IActionResult> DoneAsync(Task done)
    {
        await done;
        return RedirectToPage(new { id = Id });
    }
}
