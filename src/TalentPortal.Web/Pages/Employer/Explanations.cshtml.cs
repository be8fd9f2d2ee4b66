using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer;

/// <summary>Months paid late that still need a word from the employer.</summary>
[Requires(Capability.ConfirmEmployment)]
public sealed class ExplanationsModel(SubsidyEmployerQuery staff) : PageModel
{
    public IReadOnlyList<UnexplainedMonths> Open { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Open = await staff.UnexplainedAsync(ct);
}
