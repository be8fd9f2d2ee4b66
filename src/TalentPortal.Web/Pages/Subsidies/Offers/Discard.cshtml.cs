using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Offers;

/// <summary>A list that nobody is told of; it stays readable with the reason.</summary>
[Requires(Capability.ReviewSubsidies)]
public sealed class DiscardModel(OfferQueries offers, OfferRoundService rounds, PortalTexts texts) : RoundStepModel(offers)
{
    [BindProperty] public DecideOnOffer Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Round.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await rounds.DiscardAsync(Id, Form, ct);
        return Back(texts["offer.discard.done"]);
    }
}
