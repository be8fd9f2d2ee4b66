using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Loans.Desk;

/// <summary>One signed loan: contract, what is owed by day, what moved, the running quarter, subsidies so far, and every step.</summary>
[Requires(Capability.ReadLoans)]
public sealed class LoanModel(LoanBookQuery book) : LoanBookPageModel(book)
{
    public void OnGet()
    {
    }
}
