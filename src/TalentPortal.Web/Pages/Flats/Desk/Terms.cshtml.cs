using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Flats.Desk;

/// <summary>Other figures for one flat; they count once another person has confirmed them.</summary>
[Requires(Capability.RunFlats)]
public sealed class TermsModel(FlatPlanQuery flats, FlatUnitService units, PortalTexts texts) : UnitPageModel(flats)
{
    [BindProperty] public ProposeFlatTerms Form { get; set; } = new();

    public void OnGet()
    {
        Form.Version = Shown.Unit.Version;
        if ((Shown.Unit.ProposedTerms ?? Shown.Unit.Terms) is { } terms) Form.Figures = FlatFigures.Of(terms);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await units.ProposeAsync(Id, Form, ct);
        return ToUnit(texts["flat.figures.proposed"]);
    }
}
