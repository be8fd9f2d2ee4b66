using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Documents.Receipts;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Documents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

/// <summary>The receipt of a case, for the desks.</summary>
[Requires(Capability.ReadSubsidies)]
public sealed class ReceiptModel(SubsidyReceipts receipts, ReceiptPrinter printer) : ReceiptPageModel(printer)
{
    [FromRoute] public SubsidyApplicationId Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => Answer(await receipts.AtDeskAsync(Id, ct));
}
