using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Offers;

/// <summary>What the county gives without an application: the sum, the evidence, and one press to accept.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class OfferModel(OwnOffersQuery offers, OwnOfferService service, PortalTexts texts) : OwnOfferPageModel(offers)
{
    [BindProperty] public AcceptOffer Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Offer.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.AcceptAsync(Id, Form, ct);
        TempData["Done"] = texts["offer.my.accepted"];
        return RedirectToPage(new { Id });
    }
}
