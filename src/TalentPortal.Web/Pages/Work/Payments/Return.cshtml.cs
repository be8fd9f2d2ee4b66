using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Payments;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Payments;

/// <summary>A transfer reported as paid came back.</summary>
[Requires(Capability.PreparePayments), FreshSignIn]
public sealed class ReturnModel(PaymentQueries queries, BankResultService results) : PageModel
{
    [FromRoute] public PaymentBatchId Id { get; set; }
    [FromRoute] public Guid Line { get; set; }
    [BindProperty] public ExplainPayment Form { get; set; } = new();
    public BatchForOfficer Shown { get; private set; } = null!;
    public PaymentLine Carried { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await queries.GetAsync(Id, HttpContext.RequestAborted);
        Carried = await queries.LineAsync(Id, Line, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Shown.Batch.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await results.RecordReturnAsync(Id, Line, Form, ct);
        return RedirectToPage("Batch", new { id = Id });
    }
}
