using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Payments;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Payments;

/// <summary>Throws a batch away before it is sent.</summary>
[Requires(Capability.PreparePayments), FreshSignIn]
public sealed class DiscardModel(PaymentQueries queries, PaymentService payments) : PageModel
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
        await payments.DiscardAsync(Id, Form, ct);
        return RedirectToPage("Batch", new { id = Id });
    }
}
