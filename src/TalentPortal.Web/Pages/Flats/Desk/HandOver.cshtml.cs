using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Flats.Desk;

/// <summary>The keys are given with the list that both sides sign; rent is due from this day on.</summary>
[Requires(Capability.RunFlats)]
public sealed class HandOverModel(LeaseQuery leases, LeaseDeskService service, PortalTexts texts) : LeasePageModel(leases, texts)
{
    [BindProperty] public HandOverFlat Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Lease.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.HandOverAsync(Id, Form, ct);
        return ToLease(LeaseAction.HandOver);
    }
}
