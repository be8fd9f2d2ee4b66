using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Stations.Desk;

/// <summary>More nights in the same bed, by the rules that the guest has as well.</summary>
[Requires(Capability.RunStations)]
public sealed class ExtendModel(StayDeskQuery desk, StayDeskService service, PortalTexts texts) : StayPageModel(desk)
{
    [BindProperty] public ExtendStay Form { get; set; } = new();
    /// <summary>The last day of departure that is possible.</summary>
    public DateOnly Latest { get; private set; }

    protected override async Task LoadAsync(CancellationToken ct) => Latest = await service.LatestAsync(Shown.Stay, ct);

    public void OnGet() => (Form.Until, Form.Version) = (Latest, Shown.Stay.Version);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.ExtendAsync(Id, Form, ct);
        return ToStay(texts["station.extended"]);
    }
}
