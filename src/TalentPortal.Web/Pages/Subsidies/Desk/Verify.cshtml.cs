using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

/// <summary>Records who vouched for a degree (学历核验).</summary>
[Requires(Capability.ReviewSubsidies)]
public sealed class VerifyModel(SubsidyCaseQuery cases, SubsidyReviewService desk) : CasePageModel(cases)
{
    [BindProperty] public VerifyEducation Form { get; set; } = new();
    public IEnumerable<Education> Unverified => Case.Person.Educations.Where(education => !education.IsVerified);

    public void OnGet() => Form = new VerifyEducation { Version = Case.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await desk.VerifyEducationAsync(Id, Form, ct);
        return SameFile();
    }
}
