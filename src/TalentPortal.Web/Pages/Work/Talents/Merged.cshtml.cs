using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents;

/// <summary>A record that was merged into another: who it is now, and its own history.</summary>
[Requires(Capability.ReadTalents)]
public sealed class MergedModel(TalentHistoryQuery histories) : PageModel
{
    [FromRoute] public PersonId Id { get; set; }
    public MergedRecord Record { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Record = await histories.OpenMergedAsync(Id, ct);
}
