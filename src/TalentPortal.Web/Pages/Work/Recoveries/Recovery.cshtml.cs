using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Payments;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Recoveries;

/// <summary>One recovery: months, steps, repayments, and its next step.</summary>
[Requires(Capability.RecoverPayments, Capability.ReadPayments)]
public sealed class RecoveryModel(RecoveryQueries queries, RecoveryService recoveries) : PageModel
{
    [FromRoute] public RecoveryId Id { get; set; }
    [BindProperty] public MoveRecovery Form { get; set; } = new();
    public RecoveryForOfficer Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await queries.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Shown.Recovery.Version;

    [Requires(Capability.RecoverPayments)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await recoveries.MoveAsync(Id, Form, ct);
        return RedirectToPage("Recovery", new { id = Id });
    }
}
