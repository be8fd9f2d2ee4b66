using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>The draw of experts: one officer promises list and seed, another opens them with the word of a witness.</summary>
[Requires(Capability.ReviewAwards)]
public sealed class DrawModel(AwardDeskQuery cases, AwardReviewService review) : CasePageModel(cases)
{
    [BindProperty] public OpenAwardDraw Form { get; set; } = new();

    public bool IsCommitted => Case.Award.Status is AwardStatus.DrawCommitted;
    public AwardAction Action => IsCommitted ? AwardAction.OpenDraw : AwardAction.CommitDraw;

    public void OnGet() => Form.Version = Case.Award.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await review.CommitAsync(Id, Form.Version, ct);
        return ToCase();
    }

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken ct)
    {
        await review.OpenAsync(Id, Form, ct);
        return ToCase();
    }
}
