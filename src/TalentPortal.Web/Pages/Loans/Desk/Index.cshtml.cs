using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Loans.Desk;

/// <summary>The room of a house: what waits for it, what runs elsewhere, what is over.</summary>
[Requires(Capability.ReadLoans)]
public sealed class IndexModel(LoanDeskQuery desk) : PageModel
{
    [FromQuery] public LoanTab? Tab { get; set; }
    [FromQuery] public string? After { get; set; }
    [FromQuery] public string? Before { get; set; }
    public LoanList List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => List = await desk.ListAsync(new LoanFilter(Tab, After, Before), ct);
}
