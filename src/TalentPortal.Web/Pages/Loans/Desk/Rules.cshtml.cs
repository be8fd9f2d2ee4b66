using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Loans;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Loans.Desk;

/// <summary>The rules by the day on which a contract was signed; another set is entered, none is changed.</summary>
[Requires(Capability.ReadLoans)]
public sealed class RulesModel(LoanRuleService rules) : PageModel
{
    public LoanRuleBook Book { get; private set; } = null!;

    public string StateOf(LoanRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.HasForce ? "loan.rules.confirmed" : rule.IsProposed ? "loan.rules.proposed" : "loan.rules.discarded";
    }

    public async Task OnGetAsync(CancellationToken ct) => Book = await rules.AllAsync(ct);
}
