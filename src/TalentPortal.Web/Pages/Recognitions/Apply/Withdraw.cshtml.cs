using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Recognitions;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Apply;

/// <summary>Says what withdrawing does before it is done.</summary>
[Requires(Capability.ApplyForRecognition)]
public sealed class WithdrawModel(RecognitionApplicantQuery applications, RecognitionApplicantService service) : ApplyPageModel(applications)
{
    [BindProperty] public WithdrawApplication Form { get; set; } = new();

    protected override bool MayShow => HttpMethods.IsPost(Request.Method) || Case.WhyNot(RecognitionAction.Withdraw) is null;
    protected override string? BackAddress => Url.Page("/Recognitions/Apply/Status", new { Id });

    public void OnGet() => Form.Version = Case.Application.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.WithdrawAsync(Id, Form, ct);
        return ToStatus();
    }
}
