using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Loans;

/// <summary>The borrower does not want the loan any more; that counts for nothing later.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class WithdrawModel(OwnLoanService own, PortalTexts texts) : OwnLoanPageModel(own)
{
    private readonly OwnLoanService own = own;

    [BindProperty] public MoveLoan Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Application.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await own.WithdrawAsync(Id, Form, ct);
        TempData["Done"] = texts["loan.withdrawn"];
        return RedirectToPage("Loan", new { Id });
    }
}
