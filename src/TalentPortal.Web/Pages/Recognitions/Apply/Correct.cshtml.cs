using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Recognitions;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Apply;

/// <summary>The items of the correction notice, each with a place for the reply.</summary>
[Requires(Capability.ApplyForRecognition)]
public sealed class CorrectModel(RecognitionApplicantQuery applications, RecognitionApplicantService service) : ApplyPageModel(applications)
{
    [BindProperty] public AnswerCorrections Form { get; set; } = new();

    protected override bool MayShow => HttpMethods.IsPost(Request.Method) || IsCorrection;
    protected override string? BackAddress => Url.Page("/Recognitions/Apply/Status", new { Id });

    public void OnGet() => Form = new AnswerCorrections { Version = Case.Application.Version, Items = [.. Case.Application.OpenCorrections.Select(item => new CorrectionReply { Id = item.Id, Reply = item.Reply })] };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.ResubmitAsync(Id, Form, ct);
        return ToStatus();
    }
}
