using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer;

/// <summary>The employer sends it back to the applicant.</summary>
[Requires(Capability.ConfirmEmployment)]
public sealed class ReturnRecognitionModel(RecognitionEmployerService staff, PortalTexts texts) : StaffRecognitionPageModel(staff)
{
    private readonly RecognitionEmployerService staff = staff;

    public override bool IsRecommendation => false;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await staff.RefuseAsync(Id, Form, ct);
        return Done(texts["recognition.staff.done", Row.Application.ApplicantName]);
    }
}
