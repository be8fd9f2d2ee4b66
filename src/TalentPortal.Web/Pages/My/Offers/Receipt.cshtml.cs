using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Documents.Receipts;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Web.Documents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Offers;

/// <summary>Why the county offers this sum.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class ReceiptModel(OfferReceipts receipts, ReceiptPrinter printer) : ReceiptPageModel(printer)
{
    [FromRoute] public BenefitOfferId Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => Answer(await receipts.OfOwnAsync(Id, ct));
}
