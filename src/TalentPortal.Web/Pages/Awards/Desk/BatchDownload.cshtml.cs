using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>The bank's file with full account numbers: for a reason, and recorded for every person on it.</summary>
[Requires(Capability.PreparePayments), FreshSignIn]
public sealed class BatchDownloadModel(AwardBatchQuery lists, AwardBatchService batches) : BatchPageModel(lists)
{
    [BindProperty] public ExplainPayment Form { get; set; } = new();
    [BindProperty] public BankFileFormat Format { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var file = await batches.DownloadAsync(Id, Format, Form, ct);
        return File(file.Content, file.ContentType, file.Name);
    }
}
