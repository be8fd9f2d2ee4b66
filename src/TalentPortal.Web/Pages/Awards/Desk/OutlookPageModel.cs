using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Budgets;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>A page on which money is decided: it shows what that would reserve by year, for the days of the project that somebody asks with.</summary>
public abstract class OutlookPageModel(AwardDeskQuery cases, AwardOutlook outlook) : CasePageModel(cases)
{
    [FromQuery] public DateOnly? Starts { get; set; }
    [FromQuery] public DateOnly? Ends { get; set; }
    public AwardForesight? Outlook { get; private set; }
    /// <summary>What the decision reserved, before the contract or the naming; null where it reserved nothing.</summary>
    public BudgetReservation? Kept { get; private set; }
    /// <summary>Whether the step that the page is for would promise money.</summary>
    protected virtual bool PromisesMoney => true;

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return base.OnPageHandlerExecutionAsync(context, async () =>
        {
            if (PromisesMoney) Kept = await outlook.KeptAsync(Case.Award, HttpContext.RequestAborted);
            if (PromisesMoney && Kept is null) Outlook = await outlook.OfAsync(Case.Award, Starts, Ends, HttpContext.RequestAborted);
            return await next();
        });
    }
}
