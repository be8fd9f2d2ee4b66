using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>
/// A step that needs nothing but its words. The page is open to whoever may take one of them; which of them this officer may take on this
/// case is asked of the case, when the page is shown and again when it is sent.
/// </summary>
[Requires(Capability.AcceptRecognitions, Capability.ReviewRecognitions, Capability.DecideRecognitions)]
public sealed class DecideModel(RecognitionDeskQuery cases, RecognitionDeskService desk) : CasePageModel(cases)
{
    [FromRoute] public RecognitionAction Step { get; set; }
    [BindProperty] public DecideRecognition Form { get; set; } = new();

    public void OnGet()
    {
        if (!RecognitionDeskService.Spoken.Contains(Step)) throw new NotFoundException();
        Form.Version = Case.Application.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await desk.DecideAsync(Id, Step, Form, ct);
        return ToCase();
    }
}
