using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Pages.Work.Payments;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>Takes the bank's answer to a list in. A file that does not fit is refused as a whole and its rows are named.</summary>
[Requires(Capability.PreparePayments)]
[RequestSizeLimit(ResultModel.LargestUpload)]
[UploadInMemory]
public sealed class BatchResultModel(AwardBatchQuery lists, AwardBankResultService results, PortalTexts texts) : BatchPageModel(lists)
{
    [BindProperty] public IFormFile? Upload { get; set; }
    public BankResultReceipt? Receipt { get; private set; }

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
        return Receipt.Faults.Count == 0 ? ToBatch() : new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }
}
