using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Loans;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Loans;

/// <summary>One application as the borrower follows it: where it is, until when, and what was decided.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class LoanModel(OwnLoanService own) : OwnLoanPageModel(own)
{
    public LoanApplicationStep? Latest => Shown.Application.History.MaxBy(step => step.Sequence);

    public void OnGet()
    {
    }
}
