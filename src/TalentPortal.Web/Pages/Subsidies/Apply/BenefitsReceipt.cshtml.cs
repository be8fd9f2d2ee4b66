using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Documents.Receipts;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Documents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Apply;

/// <summary>What to take together, or one policy alone: what it would give, or the nearest way in.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class BenefitsReceiptModel(BenefitReceipts receipts, ReceiptPrinter printer) : ReceiptPageModel(printer)
{
    /// <summary>Code of the policy; none for the combination.</summary>
    [FromQuery] public string? Policy { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => Answer(await (Policy is { } code ? receipts.OfAsync(code, ct) : receipts.OfBestAsync(ct)));
}
