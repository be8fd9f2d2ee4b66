using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Loans;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Loans.Desk;

/// <summary>Rules of contracts signed from a day on; they begin with those before, and count once another person has confirmed them.</summary>
[Requires(Capability.JudgeLoans)]
public sealed class NewRulesModel(LoanRuleService rules, PortalTexts texts) : PageModel
{
    [BindProperty] public EnterLoanRules Form { get; set; } = new();

    public async Task OnGetAsync(CancellationToken ct) => Form = EnterLoanRules.Of((await rules.AllAsync(ct)).Latest ?? LoanRules.CountyDraft());

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await rules.EnterAsync(Form, ct);
        TempData["Done"] = texts["loan.rules.done.proposed"];
        return RedirectToPage("Rules");
    }
}
