using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>Money that came back, with its voucher.</summary>
[Requires(Capability.RecoverPayments)]
public sealed class RecoveryRepayModel(AwardRecoveryService recoveries) : RecoveryPageModel(recoveries)
{
    private readonly AwardRecoveryService recoveries = recoveries;

    [BindProperty] public RecordRepayment Form { get; set; } = new();

    public void OnGet() => Form.Version = (Owed.Recovery ?? throw new NotFoundException()).Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await recoveries.RepayAsync(Id, Form, ct);
        return ToRecovery();
    }
}
