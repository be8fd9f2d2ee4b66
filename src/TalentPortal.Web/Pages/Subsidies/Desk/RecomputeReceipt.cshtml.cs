using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Documents.Receipts;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Documents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

/// <summary>One side of a recomputation: as decided, or calculated again.</summary>
[Requires(Capability.ReadSubsidies)]
public sealed class RecomputeReceiptModel(SubsidyReceipts receipts, ReceiptPrinter printer) : ReceiptPageModel(printer)
{
    [FromRoute] public SubsidyApplicationId Id { get; set; }
    [BindProperty(SupportsGet = true, Name = "")] public RecomputeCase Recompute { get; set; } = new();
    [FromQuery] public RecomputedSide Side { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => Answer(await receipts.RecomputedAsync(Id, Recompute, Side, ct));
}
