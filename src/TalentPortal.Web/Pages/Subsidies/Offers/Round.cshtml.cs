using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Offers;

/// <summary>One round: what came of the register, who is on the list and how far each is, and what can be done now.</summary>
[Requires(Capability.ReadSubsidies, Capability.ReadLogs)]
public sealed class RoundModel(OfferQueries offers, OffersExport export) : PageModel
{
    [FromRoute] public OfferRoundId Id { get; set; }
    [FromQuery] public OfferState? State { get; set; }
    [FromQuery] public BenefitOfferId? After { get; set; }
    public OfferRoundForDesk Shown { get; private set; } = null!;
    public OffersOfRound People { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Shown = await offers.RoundAsync(Id, ct);
        People = await offers.PeopleAsync(Id, State, After, ct);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken ct) =>
        await PassingFile.SpreadsheetAsync("offers.xlsx", file => export.WriteAsync(Id, State, file, ct));
}
