using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Loans;

/// <summary>One person asks for a loan: how much there can be, and everything that stands in the way at once.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class ApplyModel(OwnLoanService own, PortalTexts texts) : LoanFormPageModel
{
    public override bool ChoosesHouses => true;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Offer = await own.OfferAsync(null, HttpContext.RequestAborted);
        await next();
    }

    /// <summary>Where there is one house, it need not be chosen.</summary>
    public void OnGet() => (Form.Months, Form.Bank, Form.Body) = (Offer.Rules?.PersonMonths, Offer.Banks is [var bank] ? bank.Id : null, Offer.Bodies is [var body] ? body.Id : null);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var id = await own.ApplyAsync(Form, ct);
        TempData["Done"] = texts["loan.applied.done"];
        return RedirectToPage("Loan", new { id });
    }
}
