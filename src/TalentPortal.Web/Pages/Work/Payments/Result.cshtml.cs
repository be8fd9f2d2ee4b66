using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Payments;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Payments;

/// <summary>Takes the bank's result in. A file that does not fit is refused as a whole and its rows are named.</summary>
[Requires(Capability.PreparePayments)]
[RequestSizeLimit(LargestUpload)]
[UploadInMemory]
public sealed class ResultModel(PaymentQueries queries, BankResultService results, PortalTexts texts) : PageModel
{
    public const int LargestUpload = 10 << 20;

    [FromRoute] public PaymentBatchId Id { get; set; }
    [BindProperty] public IFormFile? Upload { get; set; }
    public BatchForOfficer Shown { get; private set; } = null!;
    public BankResultReceipt? Receipt { get; private set; }

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
        if (Upload is null)
        {
            ModelState.AddModelError(nameof(Upload), texts["payment.result.file.required"]);
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        using var content = new MemoryStream();
        await Upload.CopyToAsync(content, ct);
        Receipt = await results.TakeAsync(Id, content.ToArray(), ct);
        return Receipt.Faults.Count == 0 ? RedirectToPage("Batch", new { id = Id }) : new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }
}
