using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Services;

/// <summary>Whether the spouse takes the post that is offered.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class OfferModel(OwnServiceService own, PortalTexts texts) : OwnServicePageModel(own)
{
    private readonly OwnServiceService own = own;

    [BindProperty] public SettleOffer Form { get; set; } = new();
    /// <summary>How many could follow this one.</summary>
    public int Left => Math.Max(0, (Shown.Terms.MostOffers ?? 0) - Shown.Request.Offers.Count);

    public void OnGet() => Form.Version = Shown.Request.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await own.SettleOfferAsync(Id, Form, ct);
        return ToRequest(texts["service.offer.settled"]);
    }
}
