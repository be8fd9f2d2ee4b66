using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Stations.Desk;

/// <summary>Leaving on another day than was booked: nights are given back, or the desk says whether nights were slept that nobody booked.</summary>
[Requires(Capability.RunStations)]
public sealed class CheckOutModel(StayDeskQuery desk, StayDeskService service, PortalTexts texts) : StayPageModel(desk)
{
    [BindProperty] public CheckOutStay Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Stay.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.CheckOutAsync(Id, Form, ct);
        return ToStay(texts["station.checked_out"]);
    }
}
