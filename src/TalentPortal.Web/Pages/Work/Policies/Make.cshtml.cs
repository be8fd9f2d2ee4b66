using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Policies;

/// <summary>A new policy; its first version is written next.</summary>
[Requires(Capability.MaintainPolicies)]
public sealed class MakeModel(PolicyOfficeService office, PolicyQueries policies) : PageModel
{
    [BindProperty] public MakePolicy Form { get; set; } = new();
    /// <summary>Groups that exist, to choose from by name.</summary>
    public IReadOnlyList<PolicyGroup> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Groups = await policies.GroupsAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Groups = await policies.GroupsAsync(ct);
        return RedirectToPage("Write", new { policy = await office.MakeAsync(Form, ct) });
    }
}
