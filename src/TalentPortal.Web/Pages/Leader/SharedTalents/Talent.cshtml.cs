using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison.Sharing;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison.Sharing;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Leader.SharedTalents;

/// <summary>Another leader's talent, whom the office shares: to read, nothing to do.</summary>
[Requires(Capability.KeepContacts)]
public sealed class TalentModel(SharedTalentsQuery talents) : PageModel
{
    [FromRoute] public TalentSharingId Id { get; set; }
    public SharedTalentSheet Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await talents.SheetAsync(Id, HttpContext.TraceIdentifier, ct);
}
