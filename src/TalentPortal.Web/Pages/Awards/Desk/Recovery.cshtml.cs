using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>What is to come back, and its recovery; proposed here.</summary>
[Requires(Capability.RecoverPayments, Capability.ReadPayments)]
public sealed class RecoveryModel(AwardRecoveryService recoveries) : RecoveryPageModel(recoveries)
{
    private readonly AwardRecoveryService recoveries = recoveries;

    [BindProperty] public DecideAward Form { get; set; } = new();

    public void OnGet() => Form.Version = Owed.Award.Version;

    [Requires(Capability.RecoverPayments)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await recoveries.ProposeAsync(Id, Form, ct);
        return ToRecovery();
    }
}
