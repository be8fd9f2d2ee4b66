using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Stations;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Stations.Desk;

/// <summary>One stay with everything that happened, and what the desk can do next. Confirming and checking out need no words.</summary>
[Requires(Capability.ReadStations)]
public sealed class StayModel(StayDeskQuery desk, StayDeskService service, PortalTexts texts) : StayPageModel(desk)
{
    [BindProperty] public MoveStay Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Stay.Version;

    [Requires(Capability.RunStations)]
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken ct)
    {
        await service.ConfirmAsync(Id, Form, ct);
        return ToStay(texts["station.confirmed"]);
    }

    [Requires(Capability.RunStations)]
    public async Task<IActionResult> OnPostCheckOutAsync(CancellationToken ct)
    {
        await service.CheckOutAsync(Id, Form, ct);
        return ToStay(texts["station.checked_out"]);
    }

    /// <summary>The page of a step that asks for something, and its text.</summary>
    public static (string Page, string Text) PageOf(StayAction action) => action switch
    {
        StayAction.CheckIn => ("CheckIn", "station.check_in"),
        StayAction.CheckOut => ("CheckOut", "station.check_out"),
        StayAction.Extend => ("Extend", "station.extend"),
        StayAction.MoveBed => ("Move", "station.move"),
        StayAction.Refuse => ("Say", "station.refuse"),
        StayAction.CallOff => ("Say", "station.call_off"),
        StayAction.Excuse => ("Say", "station.excuse"),
        StayAction.GrantExtra => ("Say", "station.extra"),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };
}
