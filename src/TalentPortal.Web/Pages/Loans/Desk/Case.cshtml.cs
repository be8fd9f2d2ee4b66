using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Loans.Desk;

/// <summary>One application: what is stated, what the register says, what was decided, and every step.</summary>
[Requires(Capability.ReadLoans)]
public sealed class CaseModel(LoanDeskQuery desk) : LoanCasePageModel(desk)
{
    /// <summary>What the borrower did carries the borrower's name, which whoever only looks reads masked.</summary>
    public string By(LoanApplicationStep step) => LoanApplicationFlow.SideOf(step.Action) is LoanSide.Borrower && LoanDeskQuery.IsOnlyLooking(Shown.Reader) ? Masks.Name(step.ByName) : step.ByName;

    public void OnGet()
    {
    }
}
