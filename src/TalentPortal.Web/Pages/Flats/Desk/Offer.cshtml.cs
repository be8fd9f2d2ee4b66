using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Flats.Desk;

/// <summary>A turn for whoever comes next, with its last day.</summary>
[Requires(Capability.RunFlats)]
public sealed class OfferModel(FlatDeskQuery desk, FlatDeskService service, PortalTexts texts) : ApplicationPageModel(desk)
{
    [BindProperty] public OfferFlat Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Application.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.OfferAsync(Id, Form, ct);
        return ToApplication(texts["flat.done", FlatApplicationAction.Offer]);
    }
}
