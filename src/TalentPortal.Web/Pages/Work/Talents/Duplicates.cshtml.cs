using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents;

/// <summary>Pairs that may be one person, and what was merged.</summary>
[Requires(Capability.MaintainTalents)]
public sealed class DuplicatesModel(PersonDuplicatesQuery duplicates) : PageModel
{
    [BindProperty(SupportsGet = true)] public SuspicionGrounds? Ground { get; set; }
    [BindProperty(SupportsGet = true)] public SuspicionOrigin? Origin { get; set; }
    [BindProperty(SupportsGet = true)] public SuspicionState? State { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? After { get; set; }
    public SuspicionPage Found { get; private set; } = null!;
    public IReadOnlyList<PersonMergeRow> Merges { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => (Found, Merges) =
        (await duplicates.PageAsync(new SuspicionFilter { Ground = Ground, Origin = Origin, State = State, After = After }, ct), await duplicates.MergesAsync(ct));
}
