using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Offers;

/// <summary>What person and employer confirmed goes on to second review; this officer's step is the first review of each.</summary>
[Requires(Capability.ReviewSubsidies)]
public sealed class AdmitModel(OfferQueries offers, OfferRoundService rounds, PortalTexts texts) : RoundStepModel(offers)
{
    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (admitted, diverted) = await rounds.AdmitAsync(Id, ct);
        return Back(texts["offer.admit.done", admitted, diverted]);
    }
}
