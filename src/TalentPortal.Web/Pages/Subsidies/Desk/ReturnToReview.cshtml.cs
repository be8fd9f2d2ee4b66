using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

[Requires(Capability.ApproveSubsidies)]
public sealed class ReturnToReviewModel(SubsidyCaseQuery cases, SubsidyApprovalService desk) : DecisionPageModel(cases)
{
    public override SubsidyAction Action => SubsidyAction.ReturnToReview;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await desk.ReturnAsync(Id, Form, ct);
        return await NextFileAsync(ct);
    }
}
