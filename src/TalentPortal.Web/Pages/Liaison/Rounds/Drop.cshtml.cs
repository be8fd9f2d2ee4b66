using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Rounds;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Rounds;

/// <summary>The round is given up, with the reason; another one can be opened.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class DropModel(AdjustmentDeskQuery desk, AdjustmentRoundService rounds, PortalTexts texts) : RoundPageModel(desk)
{
    [BindProperty] public RefuseAdjustment Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Round.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await rounds.DropAsync(Id, Form, ct);
        return Back(texts["adjust.drop.done"]);
    }
}
