using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Documents.Receipts;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Payments;
using TalentPortal.Web.Documents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Recoveries;

/// <summary>What is asked back, month by month, and what came in.</summary>
[Requires(Capability.RecoverPayments, Capability.ReadPayments)]
public sealed class ReceiptModel(MonthReceipts receipts, ReceiptPrinter printer) : ReceiptPageModel(printer)
{
    [FromRoute] public RecoveryId Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => Answer(await receipts.OfRecoveryAsync(Id, ct));
}
