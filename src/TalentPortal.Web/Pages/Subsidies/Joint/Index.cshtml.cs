using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Joint;

/// <summary>A department's open questions.</summary>
[Requires(Capability.AnswerJointReview)]
public sealed class IndexModel(SubsidyJointReviewService joint) : PageModel
{
    public IReadOnlyList<JointQuestionForDepartment> Questions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Questions = await joint.OpenAsync(ct);
}
