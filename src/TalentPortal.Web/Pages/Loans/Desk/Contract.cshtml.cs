using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Loans;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Loans.Desk;

/// <summary>The contract as it was signed with the bank today.</summary>
[Requires(Capability.LendLoans)]
public sealed class ContractModel(LoanDeskQuery desk, LoanDeskService service, PortalTexts texts) : LoanCasePageModel(desk)
{
    [BindProperty] public SignLoan Form { get; set; } = new();

    public void OnGet() => (Form.Version, Form.Amount, Form.DueOn) = (Shown.Application.Version, Shown.Application.Credit?.Yuan, Shown.Today.AddMonths(Shown.Application.Months));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.SignAsync(Id, Form, ct);
        return ToCase(texts["loan.done", LoanApplicationAction.Sign]);
    }
}
