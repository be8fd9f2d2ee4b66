using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

[Requires(Capability.ApproveSubsidies), FreshSignIn]
public sealed class ApproveModel(SubsidyCaseQuery cases, SubsidyApprovalService desk, SubsidyOutlook outlook, EntitlementGrants grants) : DecisionPageModel(cases)
{
    public override SubsidyAction Action => SubsidyAction.Approve;

    /// <summary>What the approval would reserve, and whether the case would wait.</summary>
    public BudgetOutlook? Outlook { get; private set; }

    /// <summary>Said before anything is written; what was written already stays on the page, beside the same refusal.</summary>
    public Refusal? MovedOn { get; private set; }

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, async () =>
        {
            Outlook = (await outlook.OfAsync([Case.Application], HttpContext.RequestAborted)).SingleOrDefault();
            if (HttpMethods.IsGet(Request.Method) && Case.WhyNot(Action) is null) MovedOn = await grants.WhyNotGrantAsync(Case.Application, HttpContext.RequestAborted);
            return await next();
        });

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await desk.ApproveAsync(Id, Form, ct);
        return await NextFileAsync(ct);
    }
}
