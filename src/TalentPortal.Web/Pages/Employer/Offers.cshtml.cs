using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer;

/// <summary>Offers made to the own staff: one press confirms those chosen, all of them to begin with.</summary>
[Requires(Capability.ConfirmEmployment)]
public sealed class OffersModel(EmployerOffersQuery offers, OfferEmployerService service, PortalTexts texts) : PageModel
{
    [BindProperty] public VouchForOffers Form { get; set; } = new();
    public IReadOnlyList<StaffOffer> Waiting { get; private set; } = [];
    public IReadOnlyList<StaffOffer> Past { get; private set; } = [];

    public bool IsPicked(StaffOffer row) => row.WhyNot is null && (Form.Picks.Count == 0 || Form.Picks.Contains(VouchForOffers.PickOf(row.Offer)));

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Waiting = await offers.WaitingAsync(HttpContext.RequestAborted);
        Past = await offers.PastAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        TempData["Done"] = texts["offer.employer.done", await service.VouchAsync(Form, ct)];
        return RedirectToPage();
    }
}
