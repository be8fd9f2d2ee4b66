using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards;

/// <summary>One call with its terms, for anybody.</summary>
[Open]
public sealed class CallModel(AwardCallQueries calls, CountyClock clock) : PageModel
{
    public AwardCall Shown { get; private set; } = null!;
    public bool IsOpen => Shown.TakesApplicationsOn(clock.Today);

    public async Task OnGetAsync(string number, CancellationToken ct) => Shown = await calls.PublicAsync(number, ct);
}
