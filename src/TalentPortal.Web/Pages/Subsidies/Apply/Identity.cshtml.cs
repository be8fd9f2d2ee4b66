using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Apply;

[Requires(Capability.ApplyForSubsidies)]
public sealed class IdentityModel(SubsidyApplicantQuery applications, SubsidyDraftService drafts) : QuestionPageModel(applications)
{
    [BindProperty] public SaveIdentity Form { get; set; } = new();

    public void OnGet()
    {
        if (Case.Person is { } person) (Form.Kind, Form.Name) = (person.DocumentKind, person.Name);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await drafts.SaveIdentityAsync(Id, Form, ct);
        return Onward(ApplySection.Identity);
    }
}
