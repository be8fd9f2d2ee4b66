using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

/// <summary>The one notice of everything missing (一次性告知), from intake or from first review.</summary>
[Requires(Capability.AcceptSubsidies, Capability.ReviewSubsidies)]
public sealed class CorrectModel(SubsidyCaseQuery cases, SubsidyIntakeService intake, SubsidyReviewService review) : CasePageModel(cases)
{
    [BindProperty] public RequestCorrections Form { get; set; } = new();

    /// <summary>Sections of the form and materials of the policy, each with a place for what is missing.</summary>
    public IReadOnlyList<(string Code, string Zh, string En)> Subjects =>
        [.. Case.PolicyVersion.Terms.Materials.Select(material => (material.Code, material.NameZh, material.NameEn))];

    public void OnGet() => Form = new RequestCorrections
    {
        Version = Case.Version,
        Items = [.. Subjects.Select(subject => new CorrectionRequest { Subject = subject.Code })],
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Case.Application.Status is SubsidyStatus.FirstReview) await review.RequestCorrectionAsync(Id, Form, ct);
        else await intake.RequestCorrectionAsync(Id, Form, ct);
        return await NextFileAsync(ct);
    }
}
