using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Payments;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Payments;

/// <summary>Sends a checked batch to the bank; its file is fetched afterwards.</summary>
[Requires(Capability.PreparePayments), FreshSignIn]
public sealed class SendModel(PaymentQueries queries, BankFileService files) : PageModel
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
        await files.SendAsync(Id, Form, ct);
        return RedirectToPage("Batch", new { id = Id });
    }
}
