using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

[Requires(Capability.SecondReviewSubsidies)]
public sealed class SendBackModel(SubsidyCaseQuery cases, SubsidySecondReviewService desk) : DecisionPageModel(cases)
{
    public override SubsidyAction Action => SubsidyAction.SendBack;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await desk.SendBackAsync(Id, Form, ct);
        return await NextFileAsync(ct);
    }
}
