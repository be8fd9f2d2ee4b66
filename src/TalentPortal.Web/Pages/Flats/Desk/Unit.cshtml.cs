using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Flats.Desk;

/// <summary>One flat: its figures, those that wait to be confirmed beside them, and everything that happened.</summary>
[Requires(Capability.ReadFlats)]
public sealed class UnitModel(FlatPlanQuery flats, FlatUnitService units, PortalTexts texts, PortalFormat format) : UnitPageModel(flats)
{
    [BindProperty] public TakeFlatStep Form { get; set; } = new();

    /// <summary>What a figure is called, and how it is written.</summary>
    public IReadOnlyList<(string Label, Func<FlatUnitTerms, string> Of)> Lines =>
    [
        ("flat.area", terms => texts["flat.area.is", terms.Area]),
        ("flat.rooms", terms => format.Number(terms.Rooms)),
        ("flat.market_rent", terms => format.Amount(terms.MarketRent)),
        ("flat.cost_price", terms => format.Amount(terms.CostPrice)),
        ("flat.market_price", terms => format.Amount(terms.MarketPrice)),
        ("flat.saleable.short", terms => texts[terms.IsSaleable ? "flat.yes" : "flat.no"]),
    ];

    public void OnGet() => Form.Version = Shown.Unit.Version;

    [Requires(Capability.DecideFlats)]
    public Task<IActionResult> OnPostConfirmTermsAsync(CancellationToken ct) => TakeAsync(FlatUnitAction.ConfirmTerms, ct);

    [Requires(Capability.RunFlats)]
    public Task<IActionResult> OnPostOpenUpAsync(CancellationToken ct) => TakeAsync(FlatUnitAction.OpenUp, ct);

    private async Task<IActionResult> TakeAsync(FlatUnitAction action, CancellationToken ct)
    {
        await units.TakeAsync(Id, action, Form.Version, ct);
        return ToUnit(texts["flat.done", action]);
    }
}
