using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Recoveries;

/// <summary>Proposes to take months of one right back.</summary>
[Requires(Capability.RecoverPayments)]
public sealed class ProposeModel(RecoveryService recoveries) : PageModel
{
    [BindProperty] public ProposeRecovery Form { get; set; } = new();

    public void OnGet(EntitlementId right, EmployerId? employer, string? first) =>
        Form = new ProposeRecovery { Entitlement = right, Employer = employer, FirstMonth = first, Cause = employer is null ? null : RecoveryCause.LateReportedDeparture };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await recoveries.ProposeAsync(Form, ct) is { } id ? RedirectToPage("Recovery", new { id }) : RedirectToPage("Index");
}
