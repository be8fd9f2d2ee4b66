using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

[Requires(Capability.ReviewSubsidies)]
public sealed class ClearDoubtModel(SubsidyCaseQuery cases, SubsidyReviewService desk) : DecisionPageModel(cases)
{
    public override SubsidyAction Action => SubsidyAction.ClearDoubt;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await desk.ClearDoubtAsync(Id, Form, ct);
        return await NextFileAsync(ct);
    }
}
