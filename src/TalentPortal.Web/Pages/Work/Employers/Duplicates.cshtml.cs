using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Employers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Employers;

/// <summary>Entries that may be one employer, and what was merged already.</summary>
[Requires(Capability.MaintainEmployers)]
public sealed class DuplicatesModel(EmployerDuplicates duplicates, EmployerMergeService merges) : PageModel
{
    public IReadOnlyList<SuspectedPair> Suspected { get; private set; } = [];
    public IReadOnlyList<MergeLine> Merges { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => (Suspected, Merges) = (await duplicates.AllAsync(ct), await merges.LatestAsync(ct));
}
