using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer;

/// <summary>The employer confirms and recommends.</summary>
[Requires(Capability.ConfirmEmployment)]
public sealed class RecommendModel(RecognitionEmployerService staff, PortalTexts texts) : StaffRecognitionPageModel(staff)
{
    private readonly RecognitionEmployerService staff = staff;

    public override bool IsRecommendation => true;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await staff.RecommendAsync(Id, Form, ct);
        return Done(texts["recognition.staff.done", Row.Application.ApplicantName]);
    }
}
