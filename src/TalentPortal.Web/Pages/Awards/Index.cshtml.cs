using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards;

/// <summary>What anybody may know of leader awards: calls that are open, lists in publicity.</summary>
[Open]
public sealed class IndexModel(AwardCallQueries calls, AwardListService lists, CountyClock clock) : PageModel
{
    public IReadOnlyList<AwardCall> Calls { get; private set; } = [];
    public IReadOnlyList<AwardList> Lists { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken ct) => (Calls, Lists) = (await calls.PublicAsync(ct), await lists.PublicAsync(ct));
}
