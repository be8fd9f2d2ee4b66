using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>A call that is not out yet is changed; whoever does becomes its author, and it is checked again.</summary>
[Requires(Capability.DecideAwards)]
public sealed class CallAmendModel(AwardCallQueries calls, AwardCallService office) : PageModel, ICallForm
{
    [FromRoute] public AwardCallId Id { get; set; }
    [BindProperty] public WriteAwardCall Form { get; set; } = new();

    public async Task OnGetAsync(CancellationToken ct)
    {
        var call = await calls.GetAsync(Id, ct);
        Form = WriteAwardCall.Of(call.Terms, call);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await office.AmendAsync(Id, Form, ct);
        return RedirectToPage("/Awards/Desk/CallView", new { Id });
    }
}
