using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Documents.Receipts;
using TalentPortal.Application.Subsidies;
using TalentPortal.Web.Documents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Precheck;

/// <summary>What the five answers came to, to print and take along. The answers come with the form and are not kept.</summary>
[Open]
[Repeatable("it only calculates")]
public sealed class ReceiptModel(SubsidyReceipts receipts, ReceiptPrinter printer) : ReceiptPageModel(printer)
{
    [BindProperty] public TryPreCheck Answers { get; set; } = new();
    /// <summary>Code of the policy; none for the graduate allowance.</summary>
    [BindProperty] public string? Policy { get; set; }

    public IActionResult OnGet() => RedirectToPage(PortalPlaces.Precheck);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => Answer(await receipts.OfPreCheckAsync(Answers, Policy, ct));
}
