using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>A call that is not out yet is thrown away with its reason.</summary>
[Requires(Capability.DecideAwards)]
public sealed class CallDiscardModel(AwardCallQueries calls, AwardCallService office) : PageModel
{
    [FromRoute] public AwardCallId Id { get; set; }
    [BindProperty] public DecideAward Form { get; set; } = new();

    public async Task OnGetAsync(CancellationToken ct) => Form.Version = (await calls.GetAsync(Id, ct)).Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await office.DiscardAsync(Id, Form, ct);
        return RedirectToPage("/Awards/Desk/Calls");
    }
}
