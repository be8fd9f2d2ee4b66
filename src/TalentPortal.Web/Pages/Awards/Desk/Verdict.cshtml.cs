using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>What the officer who looked at a running award proposes; the office confirms it.</summary>
[Requires(Capability.ReviewAwards)]
public sealed class VerdictModel(AwardDeskQuery cases, AwardReviewService review) : CasePageModel(cases)
{
    [BindProperty] public ProposeAwardVerdict Form { get; set; } = new();

    public void OnGet() => (Form.Version, Form.Year) = (Case.Award.Version, Case.Today.Year);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await review.ProposeVerdictAsync(Id, Form, ct);
        return ToCase();
    }
}
