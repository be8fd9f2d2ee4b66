using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

[Requires(Capability.ApproveSubsidies), FreshSignIn]
public sealed class ApproveModel(SubsidyCaseQuery cases, SubsidyApprovalService desk) : DecisionPageModel(cases)
{
    public override SubsidyAction Action => SubsidyAction.Approve;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await desk.ApproveAsync(Id, Form, ct);
        return await NextFileAsync(ct);
    }
}
