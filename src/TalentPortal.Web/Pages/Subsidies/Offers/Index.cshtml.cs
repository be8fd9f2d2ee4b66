using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Offers;

/// <summary>The rounds that held the register against a policy, and the way to begin another.</summary>
[Requires(Capability.ReadSubsidies, Capability.ReadLogs)]
public sealed class IndexModel(OfferQueries offers, OfferRoundService rounds) : PageModel
{
    [FromQuery] public string? After { get; set; }
    [BindProperty] public StartOfferRound Form { get; set; } = new();
    public OfferRounds Rounds { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Rounds = await offers.RoundsAsync(After, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() { }

    [Requires(Capability.ReviewSubsidies)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("Round", new { id = await rounds.StartAsync(Form, ct) });
}
