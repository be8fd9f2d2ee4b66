using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Documents.Receipts;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Documents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Status;

/// <summary>The receipt of an own application: an estimate, what was decided, or after a refusal the nearest way in.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class ReceiptModel(SubsidyReceipts receipts, ReceiptPrinter printer) : ReceiptPageModel(printer)
{
    [FromRoute] public SubsidyApplicationId Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => Answer(await receipts.OfOwnAsync(Id, ct));
}
