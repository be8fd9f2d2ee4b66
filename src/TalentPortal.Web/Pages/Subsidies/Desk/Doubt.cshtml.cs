using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

[Requires(Capability.ReviewSubsidies)]
public sealed class DoubtModel(SubsidyCaseQuery cases, SubsidyReviewService desk) : DecisionPageModel(cases)
{
    public override SubsidyAction Action => SubsidyAction.RaiseDoubt;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await desk.RaiseDoubtAsync(Id, Form, ct);
        return SameFile();
    }
}
