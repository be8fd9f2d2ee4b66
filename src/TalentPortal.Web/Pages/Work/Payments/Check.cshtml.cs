using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Payments;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Payments;

/// <summary>The second person's yes to a batch and to its file.</summary>
[Requires(Capability.CheckPayments), FreshSignIn]
public sealed class CheckModel(PaymentQueries queries, PaymentCheckService checks) : PageModel
{
    [FromRoute] public PaymentBatchId Id { get; set; }
    [BindProperty] public ExplainPayment Form { get; set; } = new();
    public BatchForOfficer Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await queries.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Shown.Batch.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await checks.CheckAsync(Id, Form, ct);
        return RedirectToPage("Batch", new { id = Id });
    }
}
