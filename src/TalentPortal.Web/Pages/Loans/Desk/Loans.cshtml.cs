using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Loans.Desk;

/// <summary>Signed loans of a house: what waits for it, what runs, what is over; and all of them as a ledger.</summary>
[Requires(Capability.ReadLoans)]
public sealed class LoansModel(LoanBookQuery book, LoanLedger ledger) : PageModel
{
    [FromQuery] public LoanTab? Tab { get; set; }
    [FromQuery] public string? After { get; set; }
    [FromQuery] public string? Before { get; set; }
    public LoanBookList List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => List = await book.ListAsync(new LoanFilter(Tab, After, Before), ct);

    public async Task<IActionResult> OnGetExportAsync(CancellationToken ct) => await PassingFile.SpreadsheetAsync("loans.xlsx", file => ledger.WriteAsync(file, ct));
}
