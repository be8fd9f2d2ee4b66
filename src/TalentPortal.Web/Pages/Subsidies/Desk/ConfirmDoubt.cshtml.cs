using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

[Requires(Capability.ReviewSubsidies)]
public sealed class ConfirmDoubtModel(SubsidyCaseQuery cases, SubsidyReviewService desk) : DecisionPageModel(cases)
{
    public override SubsidyAction Action => SubsidyAction.ConfirmDoubt;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await desk.ConfirmDoubtAsync(Id, Form, ct);
        return await NextFileAsync(ct);
    }
}
