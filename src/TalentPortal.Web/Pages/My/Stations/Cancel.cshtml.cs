using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Stations;

/// <summary>The guest does not come; in time that has no consequences.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class CancelModel(OwnStayService own, PortalTexts texts) : OwnStayPageModel(own)
{
    private readonly OwnStayService own = own;

    [BindProperty] public MoveStay Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Stay.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await own.CancelAsync(Id, Form, ct);
        return ToStay(texts["station.cancelled"]);
    }
}
