using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>One person proposes to withdraw a level, with one of the listed reasons.</summary>
[Requires(Capability.DecideRecognitions)]
public sealed class ProposeWithdrawalModel(RecognitionHolderService holders) : HolderPageModel(holders)
{
    private readonly RecognitionHolderService holders = holders;

    [BindProperty] public ProposeWithdrawal Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Recognition.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await holders.ProposeWithdrawalAsync(Id, Form, ct);
        return ToHolder();
    }
}
