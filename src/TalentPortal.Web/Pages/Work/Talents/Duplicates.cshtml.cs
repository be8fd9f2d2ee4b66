using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents;

/// <summary>Pairs that may be one person, what was merged, and the search that looks for more.</summary>
[Requires(Capability.MaintainTalents)]
public sealed class DuplicatesModel(PersonDuplicatesQuery duplicates, DuplicateSearchService searches, DuplicateSearchSettings settings) : PageModel
{
    [BindProperty(SupportsGet = true)] public SuspicionGrounds? Ground { get; set; }
    [BindProperty(SupportsGet = true)] public SuspicionOrigin? Origin { get; set; }
    [BindProperty(SupportsGet = true)] public SuspicionState? State { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? After { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? Before { get; set; }
    public SuspicionPage Found { get; private set; } = null!;
    public IReadOnlyList<PersonMergeRow> Merges { get; private set; } = [];
    public DuplicateSearchState? Search { get; private set; }
    public bool IsNightly => settings.Nightly;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        Found = await duplicates.PageAsync(new SuspicionFilter { Ground = Ground, Origin = Origin, State = State, After = After, Before = Before }, ct);
        (Merges, Search) = (await duplicates.MergesAsync(ct), await searches.LatestAsync(ct));
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await searches.StartAsync(ct);
        return RedirectToPage(new { Ground, Origin, State });
    }
}
