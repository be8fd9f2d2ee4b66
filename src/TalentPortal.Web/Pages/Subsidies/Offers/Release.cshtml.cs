using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Offers;

/// <summary>From now on the people listed and their employers are told and can answer.</summary>
[Requires(Capability.ReviewSubsidies)]
public sealed class ReleaseModel(OfferQueries offers, OfferRoundService rounds, PortalTexts texts) : RoundStepModel(offers)
{
    [BindProperty] public long Version { get; set; }

    public void OnGet() => Version = Shown.Round.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await rounds.ReleaseAsync(Id, Version, ct);
        return Back(texts["offer.release.done"]);
    }
}
