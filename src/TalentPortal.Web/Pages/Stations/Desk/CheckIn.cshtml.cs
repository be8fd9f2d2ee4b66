using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Stations.Desk;

/// <summary>The paper in the guest's hand must be the paper of whoever booked.</summary>
[Requires(Capability.RunStations)]
public sealed class CheckInModel(StayDeskQuery desk, StayDeskService service, PortalTexts texts) : StayPageModel(desk)
{
    [BindProperty] public CheckInStay Form { get; set; } = new();

    public void OnGet() => (Form.Kind, Form.Version) = (IdentityDocumentKind.CitizenId, Shown.Stay.Version);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.CheckInAsync(Id, Form, ct);
        return ToStay(texts["station.checked_in", Shown.Bed]);
    }
}
