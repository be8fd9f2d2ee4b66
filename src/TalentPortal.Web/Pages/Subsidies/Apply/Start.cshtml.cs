using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Apply;

/// <summary>What is needed, and the way in. Somebody with an open application is led to that one.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class StartModel(SubsidyDraftService drafts, AllowanceInForce inForce) : PageModel
{
    public AllowanceVersion? Allowance { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Allowance = await inForce.FindAsync(ct);
        ViewData["Back"] = Url.Page("/My/Index");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Allowance = await inForce.FindAsync(ct);
        return RedirectToPage("/Subsidies/Apply/Tasks", new { id = await drafts.StartAsync(ct) });
    }
}
