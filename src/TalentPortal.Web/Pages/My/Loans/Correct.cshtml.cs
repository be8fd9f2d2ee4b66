using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Loans;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Loans;

/// <summary>What 人社 asked to be put right, sent again before the days are over.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class CorrectModel(OwnLoanService own, PortalTexts texts) : LoanFormPageModel
{
    [FromRoute] public LoanApplicationId Id { get; set; }
    public OwnLoan Shown { get; private set; } = null!;
    public string? Asked => Shown.Application.History.Where(step => step.Action is LoanApplicationAction.RequestCorrection).MaxBy(step => step.Sequence)?.Words;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await own.GetAsync(Id, HttpContext.RequestAborted);
        Offer = await own.OfferAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = ApplyForLoan.Of(Shown.Application);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await own.ResubmitAsync(Id, Form, ct);
        TempData["Done"] = texts["loan.corrected"];
        return RedirectToPage("Loan", new { Id });
    }
}
