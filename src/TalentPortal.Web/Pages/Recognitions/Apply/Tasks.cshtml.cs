using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Apply;

/// <summary>What there is to do before it is sent; each part is saved by itself.</summary>
[Requires(Capability.ApplyForRecognition)]
public sealed class TasksModel(RecognitionApplicantQuery applications) : ApplyPageModel(applications)
{
    protected override bool MayShow => Case.Application.Status is RecognitionStatus.Draft or RecognitionStatus.ReturnedByEmployer;
    protected override string? BackAddress => Url.Page("/My/Index");

    public void OnGet()
    {
    }
}
