using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Flats.Desk;

/// <summary>The deposit was paid, to the fen.</summary>
[Requires(Capability.RunFlats)]
public sealed class DepositModel(LeaseQuery leases, LeaseDeskService service, PortalTexts texts) : LeasePageModel(leases, texts)
{
    [BindProperty] public ReceiveDeposit Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Lease.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.ReceiveAsync(Id, Form, ct);
        return ToLease(LeaseAction.ReceiveDeposit);
    }
}
