using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

[Requires(Capability.ApproveSubsidies), FreshSignIn]
public sealed class ApproveModel(SubsidyCaseQuery cases, SubsidyApprovalService desk, SubsidyOutlook outlook) : DecisionPageModel(cases)
{
    public override SubsidyAction Action => SubsidyAction.Approve;

    /// <summary>What the approval would reserve, and whether the case would wait.</summary>
    public BudgetOutlook? Outlook { get; private set; }

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, async () =>
        {
            Outlook = (await outlook.OfAsync([Case.Application], HttpContext.RequestAborted)).SingleOrDefault();
            return await next();
        });

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await desk.ApproveAsync(Id, Form, ct);
        return await NextFileAsync(ct);
    }
}
