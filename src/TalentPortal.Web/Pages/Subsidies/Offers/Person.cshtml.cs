using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Offers;

/// <summary>One person on a list: the evidence for each condition, the answers, and the way to keep somebody back before anybody is told.</summary>
[Requires(Capability.ReadSubsidies, Capability.ReadLogs)]
public sealed class PersonModel(OfferQueries offers, OfferRoundService rounds) : PageModel
{
    [FromRoute] public BenefitOfferId Id { get; set; }
    [BindProperty] public DecideOnOffer Form { get; set; } = new();
    public OfferForDesk Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await offers.OfferAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Shown.Row.Offer.Version;

    [Requires(Capability.ReviewSubsidies)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await rounds.HoldAsync(Id, Shown.Row.Offer.State is OfferState.HeldBack, Form, ct);
        return RedirectToPage(new { Id });
    }
}
