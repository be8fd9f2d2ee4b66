using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer.Awards;

/// <summary>Calls that are open, and the own house's applications and awards.</summary>
[Requires(Capability.ApplyForAwards)]
public sealed class IndexModel(AwardEmployerQuery awards, AwardCallQueries calls) : PageModel
{
    public IReadOnlyList<AwardCall> Calls { get; private set; } = [];
    public IReadOnlyList<AwardCase> Awards { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => (Calls, Awards) = (await calls.PublicAsync(ct), await awards.ListAsync(ct));
}
