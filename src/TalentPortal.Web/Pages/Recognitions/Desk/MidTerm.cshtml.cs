using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>The mid-term check (中期考核).</summary>
[Requires(Capability.ReviewRecognitions)]
public sealed class MidTermModel(RecognitionHolderService holders) : HolderPageModel(holders)
{
    private readonly RecognitionHolderService holders = holders;

    [BindProperty] public CheckMidTerm Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Recognition.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await holders.CheckMidTermAsync(Id, Form, ct);
        return ToHolder();
    }
}
