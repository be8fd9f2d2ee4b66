using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Rounds;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison.Rounds;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Rounds;

/// <summary>A second person agrees to the list, for a day.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class ConfirmModel(AdjustmentDeskQuery desk, AdjustmentDecisionService decisions, PortalTexts texts) : RoundPageModel(desk)
{
    [BindProperty] public ConfirmAdjustment Form { get; set; } = new();

    public void OnGet() => Form = new() { From = Shown.Round.HoldsFrom is { } from && from > Shown.FirstDay ? from : Shown.FirstDay, Version = Shown.Round.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Back(texts[await decisions.ConfirmAsync(Id, Form, ct) is AdjustmentState.InForce ? "adjust.confirm.in_force" : "adjust.confirm.done"]);
}
