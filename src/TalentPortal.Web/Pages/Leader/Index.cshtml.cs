using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Leader;

/// <summary>How the county stands, in numbers.</summary>
[Requires(Capability.ReadLeaderView)]
public sealed class IndexModel(LeaderFiguresQuery query, CountyClock clock) : PageModel
{
    public LeaderFigures Figures { get; private set; } = null!;
    public DateTime At { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => (Figures, At) = (await query.GetAsync(ct), clock.UtcNow);
}
