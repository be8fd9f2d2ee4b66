using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

[Requires(Capability.ApproveSubsidies)]
public sealed class RejectModel(SubsidyCaseQuery cases, SubsidyApprovalService desk) : DecisionPageModel(cases)
{
    public override SubsidyAction Action => SubsidyAction.Reject;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await desk.RejectAsync(Id, Form, ct);
        return await NextFileAsync(ct);
    }
}
