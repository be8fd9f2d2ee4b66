using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>The cases for which the reader was drawn.</summary>
[Requires(Capability.ScoreAwards)]
public sealed class ScoresModel(AwardExpertService scores) : PageModel
{
    public IReadOnlyList<AwardForExpert> Cases { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Cases = await scores.ListAsync(ct);
}
