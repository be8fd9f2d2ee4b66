using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Stations;

/// <summary>The reader's stays, what is left of the nights, and the dates from which a booking begins.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class IndexModel(OwnStayService own, CountyClock clock) : PageModel
{
    public OwnStays Shown { get; private set; } = null!;
    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken ct) => Shown = await own.MineAsync(ct);
}
