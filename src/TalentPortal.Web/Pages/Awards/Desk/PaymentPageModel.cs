using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Awards;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>A page about one instalment.</summary>
public abstract class PaymentPageModel(AwardPaymentService payments) : PageModel
{
    [FromRoute] public AwardCaseId Id { get; set; }
    [FromRoute] public Guid Part { get; set; }
    public AwardMoneyRow Row { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Row = await payments.GetAsync(Id, Part, HttpContext.RequestAborted);
        await next();
    }

    protected RedirectToPageResult ToPayment() => RedirectToPage("/Awards/Desk/Payment", pageHandler: null, new { Id, Part });
}
