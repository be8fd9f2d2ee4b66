using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Apply;

/// <summary>What is needed, and the way in. Somebody with an open application is led to that one.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class StartModel(SubsidyDraftService drafts, AllowanceInForce inForce) : PageModel
{
    /// <summary>What is applied for; null for the graduate allowance.</summary>
    [FromQuery] public PolicyId? Policy { get; set; }
    public AllowanceVersion? Allowance { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Allowance = await inForce.FindAsync(Policy, ct);
        ViewData["Back"] = Url.Page("/My/Index");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Allowance = await inForce.FindAsync(Policy, ct);
        return RedirectToPage("/Subsidies/Apply/Tasks", new { id = await drafts.StartAsync(Policy, ct) });
    }
}
