using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Domain.Subsidies.Offers;

namespace TalentPortal.Web.Pages.My.Offers;

/// <summary>A page about one of the reader's own offers.</summary>
public abstract class OwnOfferPageModel(OwnOffersQuery offers) : PageModel
{
    [FromRoute] public BenefitOfferId Id { get; set; }
    public OwnOffer Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await offers.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }
}
