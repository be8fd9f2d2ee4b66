using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Recoveries;

/// <summary>Enters money that came back.</summary>
[Requires(Capability.RecoverPayments)]
public sealed class RepayModel(RecoveryQueries queries, RecoveryService recoveries, CountyClock clock) : PageModel
{
    [FromRoute] public RecoveryId Id { get; set; }
    [BindProperty] public RecordRepayment Form { get; set; } = new();
    public RecoveryForOfficer Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await queries.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = new RecordRepayment { Version = Shown.Recovery.Version, ReceivedOn = clock.Today };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await recoveries.RepayAsync(Id, Form, ct);
        return RedirectToPage("Recovery", new { id = Id });
    }
}
