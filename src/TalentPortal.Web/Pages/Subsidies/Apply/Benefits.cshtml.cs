using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Apply;

/// <summary>What the county has for me: every policy in force with what it would give or what is missing, and what to take together.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class BenefitsModel(OwnBenefitsQuery benefits) : PageModel
{
    public OwnBenefits Mine { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Mine = await benefits.GetAsync(ct);
        ViewData["Back"] = Url.Page("/My/Index");
    }
}
