using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>The score sheet (评分表): settled once, it sends the case to a panel or ends it.</summary>
[Requires(Capability.ReviewRecognitions)]
public sealed class ScoreModel(RecognitionDeskQuery cases, RecognitionDeskService desk) : CasePageModel(cases)
{
    [BindProperty] public ScoreCase Form { get; set; } = new();

    public void OnGet() => Form = ScoreCase.Empty(Case.Application.Version);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await desk.ScoreAsync(Id, Form, ct);
        return ToCase();
    }
}
