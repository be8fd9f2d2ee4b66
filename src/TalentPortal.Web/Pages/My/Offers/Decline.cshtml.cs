using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Offers;

[Requires(Capability.ApplyForSubsidies)]
public sealed class DeclineModel(OwnOffersQuery offers, OwnOfferService service) : OwnOfferPageModel(offers)
{
    [BindProperty] public DeclineOffer Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Offer.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.DeclineAsync(Id, Form, ct);
        return RedirectToPage("Offer", new { Id });
    }
}
