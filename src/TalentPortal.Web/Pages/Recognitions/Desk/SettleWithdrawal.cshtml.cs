using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>A second person confirms the withdrawal of a level, or drops it.</summary>
[Requires(Capability.DecideRecognitions)]
public sealed class SettleWithdrawalModel(RecognitionHolderService holders) : HolderPageModel(holders)
{
    private readonly RecognitionHolderService holders = holders;

    [BindProperty] public SettleWithdrawal Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Recognition.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await holders.SettleWithdrawalAsync(Id, Form, ct);
        return ToHolder();
    }
}
