using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Documents.Receipts;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Documents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Status;

/// <summary>Why an own month comes to this sum.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class AllowanceReceiptModel(MonthReceipts receipts, ReceiptPrinter printer) : ReceiptPageModel(printer)
{
    [FromRoute] public EntitlementId Right { get; set; }
    [FromRoute] public string Month { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        YearMonth.TryParse(Month, null, out var month) ? Answer(await receipts.OfOwnAsync(Right, month, ct)) : NotFound();
}
