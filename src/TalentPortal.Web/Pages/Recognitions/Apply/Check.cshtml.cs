using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Apply;

/// <summary>Everything once more, the promise, and the one press that sends it.</summary>
[Requires(Capability.ApplyForRecognition)]
public sealed class CheckModel(RecognitionApplicantQuery applications, RecognitionApplicantService service) : ApplyPageModel(applications)
{
    [BindProperty] public SubmitRecognition Form { get; set; } = new();

    protected override bool MayShow => Case.Application.Status is RecognitionStatus.Draft or RecognitionStatus.ReturnedByEmployer;

    public void OnGet() => Form.Version = Case.Application.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.SubmitAsync(Id, Form, ct);
        return ToStatus();
    }
}
