using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Stations.Desk;

/// <summary>Steps whose reason the guest reads: not confirmed, called off, not counted as missed, more nights.</summary>
[Requires(Capability.RunStations)]
public sealed class SayModel(StayDeskQuery desk, StayDeskService service, PortalTexts texts) : StayPageModel(desk)
{
    [FromRoute] public StayAction Step { get; set; }
    [BindProperty] public SayOfStay Form { get; set; } = new();

    protected override Task LoadAsync(CancellationToken ct) => Step is StayAction.Refuse or StayAction.CallOff or StayAction.Excuse or StayAction.GrantExtra ? Task.CompletedTask : throw new NotFoundException();

    public void OnGet() => Form.Version = Shown.Stay.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await (Step switch
        {
            StayAction.Refuse => service.RefuseAsync(Id, Form, ct),
            StayAction.CallOff => service.CallOffAsync(Id, Form, ct),
            StayAction.Excuse => service.ExcuseAsync(Id, Form, ct),
            _ => service.GrantExtraAsync(Id, Form, ct),
        });
        return ToStay(texts["station.said"]);
    }
}
