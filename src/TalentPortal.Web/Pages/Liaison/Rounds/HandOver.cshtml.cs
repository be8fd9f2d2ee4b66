using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Rounds;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Rounds;

/// <summary>The list goes to a second person, with the day from which it is to hold.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class HandOverModel(AdjustmentDeskQuery desk, AdjustmentRoundService rounds, PortalTexts texts) : RoundPageModel(desk)
{
    [BindProperty] public HandOverAdjustment Form { get; set; } = new();

    public void OnGet() => Form = new() { From = Shown.FirstDay, Version = Shown.Round.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await rounds.HandOverAsync(Id, Form, ct);
        return Back(texts["adjust.hand_over.done"]);
    }
}
