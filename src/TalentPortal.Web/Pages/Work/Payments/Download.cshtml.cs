using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Payments;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Payments;

/// <summary>The bank's file with full account numbers: for a reason, and recorded for every person on it.</summary>
[Requires(Capability.PreparePayments), FreshSignIn]
public sealed class DownloadModel(PaymentQueries queries, BankFileService files) : PageModel
{
    [FromRoute] public PaymentBatchId Id { get; set; }
    [BindProperty] public ExplainPayment Form { get; set; } = new();
    [BindProperty] public BankFileFormat Format { get; set; }
    public BatchForOfficer Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await queries.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var file = await files.DownloadAsync(Id, Format, Form, ct);
        return File(file.Content, file.ContentType, file.Name);
    }
}
