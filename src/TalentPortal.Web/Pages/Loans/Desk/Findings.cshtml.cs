using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Loans;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Loans.Desk;

/// <summary>What 人社 has found of a borrower; nobody is proposed with something in the way.</summary>
[Requires(Capability.JudgeLoans)]
public sealed class FindingsModel(LoanDeskQuery desk, LoanDeskService service, PortalTexts texts) : LoanCasePageModel(desk)
{
    [BindProperty] public FindEligible Form { get; set; } = new();

    public void OnGet() => Form = FindEligible.Of(Shown);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.FindAsync(Id, Form, ct);
        return ToCase(texts["loan.done", LoanApplicationAction.ProposeEligible]);
    }
}
