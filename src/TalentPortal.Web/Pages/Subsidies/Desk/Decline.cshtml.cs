using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

[Requires(Capability.AcceptSubsidies)]
public sealed class DeclineModel(SubsidyCaseQuery cases, SubsidyIntakeService desk) : DecisionPageModel(cases)
{
    public override SubsidyAction Action => SubsidyAction.Decline;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await desk.DeclineAsync(Id, Form, ct);
        return await NextFileAsync(ct);
    }
}
