using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Apply;

[Requires(Capability.ApplyForSubsidies)]
public sealed class ConsentModel(SubsidyApplicantQuery applications, SubsidyDraftService drafts) : QuestionPageModel(applications)
{
    [BindProperty] public GiveConsent Form { get; set; } = new();

    public void OnGet() => Form.Promise = Form.Consent = Case.IsDone(ApplySection.Consent);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await drafts.ConsentAsync(Id, Form, ct);
        return Onward(ApplySection.Consent);
    }
}
