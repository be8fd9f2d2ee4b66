using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer;

/// <summary>The person does not work here, or not as the register says.</summary>
[Requires(Capability.ConfirmEmployment)]
public sealed class OfferRefuseModel(EmployerOffersQuery offers, OfferEmployerService service) : PageModel
{
    [FromRoute] public BenefitOfferId Id { get; set; }
    [BindProperty] public DecideOnOffer Form { get; set; } = new();
    public StaffOffer Row { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Row = await offers.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Row.Offer.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.RefuseAsync(Id, Form, ct);
        return RedirectToPage("/Employer/Offers");
    }
}
