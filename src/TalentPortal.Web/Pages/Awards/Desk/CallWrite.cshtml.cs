using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>A new call: a copy of an earlier one to be changed, or the county's first.</summary>
[Requires(Capability.DecideAwards)]
public sealed class CallWriteModel(AwardCallQueries calls, AwardCallService office) : PageModel, ICallForm
{
    [FromQuery] public AwardCallId? From { get; set; }
    [FromQuery] public AwardKind Kind { get; set; }
    [BindProperty] public WriteAwardCall Form { get; set; } = new();

    public async Task OnGetAsync(CancellationToken ct) => Form = WriteAwardCall.Of(From is { } id ? (await calls.GetAsync(id, ct)).Terms : Kind is AwardKind.Selection ? AwardTerms.CountySelectionDraft() : AwardTerms.CountyDraft(), null);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("/Awards/Desk/CallView", new { id = await office.WriteAsync(Form, ct) });
}
