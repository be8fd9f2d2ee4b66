using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Apply;

[Requires(Capability.ApplyForSubsidies)]
public sealed class EducationModel(SubsidyApplicantQuery applications, SubsidyDraftService drafts) : QuestionPageModel(applications)
{
    [BindProperty] public SaveEducation Form { get; set; } = new();

    public void OnGet()
    {
        if ((Case.Education ?? (Case.Person is { Educations: [.., var last] } ? last : null)) is { } known)
            Form = new SaveEducation { Level = known.Level, IsFullTime = known.IsFullTime, IsOverseas = known.IsOverseas, School = known.School, Major = known.Major, GraduatedOn = known.GraduatedOn };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await drafts.SaveEducationAsync(Id, Form, ct);
        return Onward(ApplySection.Education);
    }
}
