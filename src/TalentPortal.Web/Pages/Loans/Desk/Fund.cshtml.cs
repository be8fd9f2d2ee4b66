using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Loans.Desk;

/// <summary>What the guarantee fund holds: one of 人社 proposes it, another confirms.</summary>
[Requires(Capability.JudgeLoans)]
public sealed class FundModel(LoanHouseService houses, LoanActors actors, PortalTexts texts) : PageModel
{
    [FromRoute] public GuaranteeBodyId Id { get; set; }
    [BindProperty] public ProposeLoanFund Form { get; set; } = new();
    public GuaranteeBody Shown { get; private set; } = null!;
    public Refusal? WhyNotConfirm { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await houses.GetAsync(Id, HttpContext.RequestAborted);
        WhyNotConfirm = Shown.WhyNotConfirmFund(await actors.ReaderAsync(HttpContext.RequestAborted));
        await next();
    }

    public void OnGet() => Form.Version = Shown.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await houses.ProposeFundAsync(Id, Form, ct);
        return Again(texts["loan.fund.was_proposed"]);
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken ct)
    {
        await houses.ConfirmFundAsync(Id, Form.Version, ct);
        return Again(texts["loan.fund.confirmed"]);
    }

    private RedirectToPageResult Again(string done)
    {
        TempData["Done"] = done;
        return RedirectToPage(new { Id });
    }
}
