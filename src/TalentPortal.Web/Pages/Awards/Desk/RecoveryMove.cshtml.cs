using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>One step of a recovery with its grounds.</summary>
[Requires(Capability.RecoverPayments)]
public sealed class RecoveryMoveModel(AwardRecoveryService recoveries) : RecoveryPageModel(recoveries)
{
    private readonly AwardRecoveryService recoveries = recoveries;

    [FromRoute] public RecoveryAction Step { get; set; }
    [BindProperty] public MoveRecovery Form { get; set; } = new();

    public void OnGet()
    {
        if (Owed.Recovery is not { } recovery || Owed.Moves.All(move => move.Action != Step)) throw new NotFoundException();
        Form.Version = recovery.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Form.Action = Step;
        await recoveries.MoveAsync(Id, Form, ct);
        return ToRecovery();
    }
}
