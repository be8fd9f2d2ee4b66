using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Rounds;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison.Rounds;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Rounds;

/// <summary>The list goes back to the office, with what is to be changed: handed over, or confirmed for a day that has not come.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class SendBackModel(AdjustmentDeskQuery desk, AdjustmentDecisionService decisions, PortalTexts texts) : RoundPageModel(desk)
{
    [BindProperty] public RefuseAdjustment Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Round.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await decisions.SendBackAsync(Id, Form, ct);
        return Back(texts[Shown.Round.State is AdjustmentState.Confirmed ? "adjust.take_back.done" : "adjust.send_back.done"]);
    }
}
