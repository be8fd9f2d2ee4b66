using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Stations;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Stations.Desk;

/// <summary>Another bed from this night on; the guest is told why.</summary>
[Requires(Capability.RunStations)]
public sealed class MoveModel(StayDeskQuery desk, StayDeskService service, PortalTexts texts) : StayPageModel(desk)
{
    private readonly StayDeskQuery desk = desk;

    [BindProperty] public MoveGuest Form { get; set; } = new();
    public IReadOnlyList<StationBed> Beds { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct) => Beds = await desk.OtherBedsAsync(Shown, ct);

    public void OnGet() => Form.Version = Shown.Stay.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.MoveAsync(Id, Form, ct);
        return ToStay(texts["station.moved"]);
    }
}
