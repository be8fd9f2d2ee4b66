using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

/// <summary>First review passed, with the questions of the joint review.</summary>
[Requires(Capability.ReviewSubsidies)]
public sealed class PassModel(SubsidyCaseQuery cases, SubsidyReviewService desk, PortalTexts texts, PortalFormat format) : CasePageModel(cases)
{
    [BindProperty] public PassFirstReview Form { get; set; } = new();

    public void OnGet() => Form = new PassFirstReview { Version = Case.Version, Questions = DepartmentQuestion.For(Case.PolicyVersion.Terms.Review, texts, format.IsChinese) };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await desk.PassAsync(Id, Form, ct);
        return await NextFileAsync(ct);
    }
}
